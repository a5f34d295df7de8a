// biome-ignore-all format: made by openapi-typescript
// biome-ignore-all lint: made by openapi-typescript
// biome-ignore-all assist: made by openapi-typescript
// From assets/schemas/openapi.json (UPDATE_SCHEMAS=1); not to be edited.

export interface paths {
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tokens on the desk
         * @description 机の上のトークン
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Put a token on the desk that the bank did not send
         * @description 銀行から届いたのではないトークンを机に置く
         */
        post: operations["placeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State of a token
         * @description トークンの状態
         */
        get: operations["getToken"];
        put?: never;
        post?: never;
        /**
         * Take a token off the desk
         * @description トークンを机から取り去る
         */
        delete: operations["takeTokenAway"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/press": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Press a button shortly (120 ms of virtual time)
         * @description ボタンを短く押す（仮想時間で 120 ms）
         */
        post: operations["press"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold one or more buttons (for as long as switching on takes, where no time is given)
         * @description ボタンを長押しする（複数可、時間を省くと電源の長押しの長さ）
         */
        post: operations["hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/power": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch on or off (nothing is done where it is so already)
         * @description 電源を入れる／切る（すでにその状態なら何もしない）
         */
        post: operations["power"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/key-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a finger on a button
         * @description ボタンを押し下げる
         */
        post: operations["keyDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/key-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift the finger off a button
         * @description ボタンを離す
         */
        post: operations["keyUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/lcd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The LCD’s texts with their places, in LCD pixels
         * @description LCD の文字と位置（LCD の画素単位）
         */
        get: operations["getLcd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/lcd.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The LCD’s texts alone
         * @description LCD の文字だけ
         */
        get: operations["getLcdText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/lcd.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The LCD as a picture
         * @description LCD の画像
         */
        get: operations["getLcdPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the camera a code: a text, a picture, that of a mail, or that of the bank’s page
         * @description カメラにコードを見せる（文字列、画像、メール、銀行の画面のいずれか）
         */
        post: operations["scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/scan-picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the camera a picture, sent as the body itself; x, y, width, height choose a region
         * @description 画像（本文そのもの）をカメラに見せる。x, y, width, height で範囲を指定できる
         */
        post: operations["scanPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bank’s page: fields, actions, messages, texts, 2-D code
         * @description 銀行の画面（入力欄、操作、メッセージ、文字、二次元コード）
         */
        get: operations["getPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank/page.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bank’s page as a picture: a PNG, 800 × scale pixels across
         * @description 銀行の画面の画像（PNG、幅 800 × scale）
         */
        get: operations["getPagePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank/type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Type into a field; with keystrokes: true one key after the other, 150 ms apart
         * @description 入力欄に打ち込む（keystrokes: true で一文字ずつ、150 ms おきに）
         */
        post: operations["type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill in several fields at once; nothing is done where one of them is missing
         * @description 複数の入力欄を一度に埋める（ひとつでも無ければ何もしない）
         */
        post: operations["fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank/click": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Click a button or a menu entry of the page
         * @description 画面のボタンやメニューを押す
         */
        post: operations["click"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The browser’s “back”
         * @description ブラウザの「戻る」
         */
        post: operations["back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bank/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The fictional users, with their passwords
         * @description 架空の利用者とそのパスワード
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The phone’s screen
         * @description 電話の画面
         */
        get: operations["getPhone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/tap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tap a button, link or row of the phone
         * @description 電話の画面を押す
         */
        post: operations["phoneTap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Type into a field of the phone
         * @description 電話の入力欄に打ち込む
         */
        post: operations["phoneType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phone/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the phone’s camera the text of a code
         * @description 電話のカメラにコードを見せる
         */
        post: operations["phoneScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give raw inputs: one, or several in order; of several all are given, or none
         * @description 入力をそのまま渡す（ひとつ、または順番どおりの列。列は全部か、まったくなしか）
         */
        post: operations["giveInputs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{token}/battery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put other cells into a camera token
         * @description 電池を入れ替える
         */
        put: operations["changeCells"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mails that arrived, newest last
         * @description 届いたメール（新しいものが最後）
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mail}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a mail
         * @description メールを開く
         */
        post: operations["openMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Virtual time, its speed, and the deadlines ahead
         * @description 仮想時刻、速さ、これから来る期限
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock/speed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the clock’s speed; 0 stops it
         * @description 時計の速さを決める（0 で止める）
         */
        put: operations["setSpeed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let time pass: by so much, to a moment, or to the next deadline; what is due happens on the way
         * @description 時間を進める（長さ、時刻、または次の期限まで）。途中の期限はその時刻に起きる
         */
        post: operations["advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wait-until": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait until a condition holds: a clock that stands is put forward, one that runs is watched
         * @description 条件が満たされるまで待つ。止まっている時計は進められ、動いている時計は見守られる
         */
        post: operations["waitUntil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is out of order, and how all of it stands
         * @description 今ある故障と、それぞれの値
         */
        get: operations["getFaults"];
        put?: never;
        post?: never;
        /**
         * Put everything right; mails that are late already come when they come
         * @description すべての故障を直す（遅れているメールはそのまま届く）
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/bank-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the bank’s clock wrong by so many seconds; 0: it is right
         * @description 金融機関の時計をずらす（秒。0 で正しい時刻）
         */
        put: operations["setBankClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/phone-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the phone’s clock wrong by so many seconds; 0: it is right
         * @description スマートフォンの時計をずらす（秒。0 で正しい時刻）
         */
        put: operations["setPhoneClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mails sent from now on are delayed (by minutes), lost, or taken for junk; none: they arrive
         * @description 以後のメールを遅延（minutes 分）・紛失・迷惑メール扱いにする（none で正常）
         */
        put: operations["setMailFault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cut the line: cut-before, a request never arrives; cut-after, the answer never comes back; up, it is right
         * @description 回線を切る（cut-before: 要求が届かない、cut-after: 応答が戻らない、up: 正常）
         */
        put: operations["setNetwork"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/end-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The bank forgets the session that is logged in
         * @description ログイン中のセッションを銀行の側で切る
         */
        post: operations["endBankSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/tokens/{token}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a token’s clock wrong by so many seconds; driftSecondsPerDay: gained a day from now on
         * @description トークンの時計をずらす（秒）。driftSecondsPerDay は 1 日あたりの進み（秒）
         */
        put: operations["setTokenClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/tokens/{token}/torn-write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The token’s next flash write ends after so many bytes; null: it does not
         * @description 次のフラッシュ書き込みを指定したバイトで途切れさせる（null で取り消し）
         */
        put: operations["setTornWrite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/tokens/{token}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put cells with so many percent into a camera token
         * @description 残量を指定した電池に入れ替える（%）
         */
        put: operations["setCells"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faults/tokens/{token}/power-cut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pull the cells out and put them back
         * @description 電池を抜いてすぐ戻す
         */
        post: operations["cutPower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The session that runs
         * @description 今のセッション
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/new": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a new session, in a start state if wanted
         * @description 新しいセッションを始める（開始状態も選べる）
         */
        post: operations["newSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The institutions that a session can be begun with
         * @description 選べる金融機関
         */
        get: operations["listInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The start states that the present institution has
         * @description 今の金融機関で選べる開始状態
         */
        get: operations["listPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Name and content of the session’s file as JSON, secrets blacked out unless asked for; the file itself is /session/file
         * @description セッションのファイルの名前と内容を JSON で（secrets を付けなければ秘密は黒塗り）。ファイルそのものは /session/file
         */
        get: operations["exportSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The session’s file itself (.tokkun); secrets are blacked out unless asked for
         * @description セッションのファイルそのもの（.tokkun）。secrets を付けなければ秘密は黒塗り
         */
        get: operations["getSessionFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session’s file, sent as the body itself, and replay it
         * @description セッションのファイル（本文そのもの）を開いて再生する
         */
        post: operations["openSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions kept, newest first
         * @description 保存されているセッション（新しい順）
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{name}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open one of the sessions kept
         * @description 保存されているセッションを開く
         */
        post: operations["openKeptSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inputs, and what came of each; 2,000 at a time
         * @description 入力と、それぞれから起きたこと（一度に 2,000 件まで）
         */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where we are, with branches and bookmarks
         * @description 今見ている位置と、枝としおり
         */
        get: operations["getPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/go-to": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rewind (or go on) token, bank, mailbox and clock together to just after an input
         * @description ある入力の直後まで、トークン・銀行・メール・時計をまとめて戻す（または進める）
         */
        post: operations["goTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a bookmark
         * @description しおりを挟む
         */
        post: operations["addMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/marks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a bookmark’s text
         * @description しおりの文を直す
         */
        put: operations["editMark"];
        post?: never;
        /**
         * Take a bookmark away
         * @description しおりを外す
         */
        delete: operations["deleteMark"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/branches/{branch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a branch
         * @description 枝に名前を付ける
         */
        put: operations["nameBranch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole bench as one value; bytes are {"$bytes": base64}
         * @description ベンチ全体（バイト列は {"$bytes": base64}）
         */
        get: operations["getState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What tests ask for most, by name
         * @description 試験でよく確かめる事実
         */
        get: operations["getFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The changes as server-sent events. kinds: change (in short), event (what happened), snapshot (the whole)
         * @description 変化の流れ（サーバー送信イベント）。kinds: change（要約）、event（起きたこと）、snapshot（全体）
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the bench’s own pages call, with their types; bytes are {"$bytes": base64}
         * @description ベンチの画面が使う呼び出し（画面と同じ型。バイト列は {"$bytes": base64}）
         */
        post: operations["link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddMarkAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            id: number;
        };
        AddMarkBody: {
            branch?: number;
            /** @description Here where nothing is said. */
            inputs?: number;
            text: string;
        };
        AdvanceBody: {
            ms: number;
        } | {
            /**
             * @description a moment in Tokyo (2026-11-24T10:00), one with its zone (2026-11-24T10:00:00+09:00), or ms since the epoch
             * @example 2026-11-24T10:00
             * @example 2026-11-24T10:00:00+09:00
             * @example 1795482000000
             */
            to: number | string;
        } | {
            /** @constant */
            toNextDeadline: true;
        };
        Bilingual: {
            ja: string;
            en: string;
        };
        ChangeCellsBody: {
            percent: number;
        };
        ClearFaultsAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            faults: components["schemas"]["GetFaultsAnswer"];
        };
        ClickAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            /** @description Name of the page that came. */
            page: string;
            /** @description Codes of its messages. */
            readonly alerts: string[];
        };
        ClickBody: {
            action: string;
        };
        EditMarkBody: {
            text: string;
        };
        ExportSessionAnswer: {
            name: string;
            text: string;
            redacted: number;
            changesAt: {
                branch: number;
                inputs: number;
            } | null;
        };
        FillBody: {
            fields: {
                [key: string]: string;
            };
        };
        GetClockAnswer: {
            at: number;
            /** @description The same in UTC. */
            iso: string;
            /** @description 0: it stands; 1: as fast as real time; 10: ten times. */
            speed: 0 | 1 | 10;
            deadlines: {
                at: number;
                what: string;
            }[];
        };
        GetFactsAnswer: {
            at: number;
            institution: string;
            tokens: {
                /** @description Its number on the desk, from 0; it keeps it. */
                token: number;
                /** @enum {string} */
                kind: "camera-token" | "key-fob";
                serial: string;
                /** @description false: it was taken away. */
                onDesk: boolean;
                on: boolean;
                /** @description Mode of the firmware; `off`, and `on` for a key-fob that shows. */
                mode: string;
                batteryPercent: number | null;
                activated: number | null;
            }[];
            page: string;
            alerts: string[];
            loggedIn: boolean;
            mails: number;
            unreadMails: number;
            /** @description Its template. */
            newestMail: string | null;
            /** @description Name of the phone’s screen. */
            phone: string;
            nextDeadline: {
                at: number;
                what: string;
            } | null;
        };
        GetFaultsAnswer: {
            /** @description What is out of order now; `token`: its number, null where it is about none. */
            readonly active: {
                /** @enum {string} */
                kind: "bank-clock" | "network" | "mail" | "phone-clock" | "token-clock" | "torn-write" | "cells";
                token: number | null;
            }[];
            bankClock: {
                offsetSeconds: number;
            };
            phoneClock: {
                offsetSeconds: number;
            };
            mail: {
                /** @enum {string} */
                fault: "none" | "delayed" | "lost" | "junked";
                minutes: number;
                /** @description Mails that are late already, and will come. */
                underWay: number;
            };
            network: {
                /** @enum {string} */
                state: "up" | "cut-before" | "cut-after";
            };
            readonly tokens: {
                token: number;
                clock: {
                    /** @description How wrong it is now. */
                    offsetSeconds: number;
                    driftSecondsPerDay: number;
                };
                tornWrite: {
                    /** @description null: the next write is not disturbed. */
                    byte: number | null;
                };
                cells: {
                    /** @description null: it has none to change. */
                    percent: number | null;
                };
            }[];
        };
        GetPhoneAnswer: {
            id: string;
            title: components["schemas"]["Bilingual"];
            readonly texts: components["schemas"]["Bilingual"][];
            fields: {
                name: string;
                label: components["schemas"]["Bilingual"];
                value: string;
            }[];
            actions: {
                action: string;
                label: components["schemas"]["Bilingual"];
            }[];
            /** @description The digits shown; empty: none. */
            code: string;
            /** @description Text of the 2-D code shown; null: none. */
            code2d: string | null;
        };
        GetPlaceAnswer: {
            place: {
                branch: number;
                inputs: number;
            };
            end: number;
            branches: {
                id: number;
                from: {
                    branch: number;
                    inputs: number;
                } | null;
                inputs: number;
                last: number;
                name: string;
            }[];
            marks: {
                id: number;
                place: {
                    branch: number;
                    inputs: number;
                };
                text: string;
            }[];
        };
        GetSessionAnswer: {
            /** @description File name of its recording. */
            name: string;
            institution: string;
            seed: string;
            start: number;
            inputs: number;
            saved: boolean;
            /** @description How the recording that was opened compares with its replay. `damaged`: the file breaks off at `line`, and only the `inputs` before it are there. `checked`: how many of the `inputs` could be compared. */
            verdict: ({
                /** @enum {string} */
                kind: "verified" | "damaged" | "diverged" | "unchecked";
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description A session without a clean end that can be gone on with. */
            interrupted: string | null;
        };
        GiveInputsBody: {
            input: components["schemas"]["Input"];
            /** @description Virtual time to let pass before it, ms; 0 where nothing is said. */
            afterMs?: number;
        } | {
            inputs: {
                input: components["schemas"]["Input"];
                /** @description Virtual time to let pass before it, ms; 0 where nothing is said. */
                afterMs?: number;
            }[];
        };
        GoToBody: {
            branch?: number;
            inputs: number;
        };
        HoldBody: {
            keys: ("left" | "centre" | "right")[];
            seconds?: number;
        };
        Input: {
            /** @constant */
            kind: "key-down";
            token: number;
            /** @enum {string} */
            key: "left" | "centre" | "right";
        } | {
            /** @constant */
            kind: "key-up";
            token: number;
            /** @enum {string} */
            key: "left" | "centre" | "right";
        } | {
            /** @constant */
            kind: "scan";
            token: number;
            /** @enum {string} */
            source: "webcam" | "desk" | "screen" | "picture" | "script";
            text: string;
        } | {
            /** @constant */
            kind: "power-cut";
            token: number;
        } | {
            /** @constant */
            kind: "cells";
            token: number;
            percent: number;
        } | {
            /** @constant */
            kind: "token-clock";
            token: number;
            offsetSeconds: number;
            driftSecondsPerDay: number;
        } | {
            /** @constant */
            kind: "place-token";
            /** @enum {string} */
            what: "fob-of-another-company" | "fob-of-another-bank" | "camera-token-of-another-bank" | "dead-fob" | "dead-camera-token";
        } | {
            /** @constant */
            kind: "take-away";
            token: number;
        } | {
            /** @constant */
            kind: "import-tokens";
            tokens: {
                serial: string;
                secretHex: string;
                digits: number;
                periodSeconds: number;
                /** @enum {string} */
                algorithm: "sha1" | "sha256" | "sha512";
                expires: number | null;
            }[];
        } | {
            /** @constant */
            kind: "type";
            field: string;
            value: string;
        } | {
            /** @constant */
            kind: "click";
            action: string;
        } | {
            /** @constant */
            kind: "open-mail";
            mail: number;
        } | {
            /** @constant */
            kind: "hand-in";
            /** @enum {string} */
            form: "token-reset" | "application" | "additional-token" | "reissue" | "unlock" | "revocation";
            user: string;
            /** @enum {string} */
            device?: "camera-token" | "key-fob" | "phone-app";
        } | {
            /** @constant */
            kind: "back";
        } | {
            /** @constant */
            kind: "new-tab";
        } | {
            /** @constant */
            kind: "show-tab";
            tab: number;
        } | {
            /** @constant */
            kind: "close-tab";
            tab: number;
        } | {
            /** @constant */
            kind: "tamper";
        } | {
            /** @constant */
            kind: "phone-tap";
            action: string;
        } | {
            /** @constant */
            kind: "phone-type";
            field: string;
            value: string;
        } | {
            /** @constant */
            kind: "phone-scan";
            text: string;
        } | {
            /** @constant */
            kind: "phone-clock";
            offsetSeconds: number;
        } | {
            /** @constant */
            kind: "phone-change";
        } | {
            /** @constant */
            kind: "reload";
        } | {
            /** @constant */
            kind: "bank-clock";
            offsetSeconds: number;
        } | {
            /** @constant */
            kind: "mail-fault";
            /** @enum {string} */
            fault: "none" | "delayed" | "lost" | "junked";
            minutes: number;
        } | {
            /** @constant */
            kind: "network";
            /** @enum {string} */
            state: "up" | "cut-before" | "cut-after";
        } | {
            /** @constant */
            kind: "end-session";
        } | {
            /** @constant */
            kind: "torn-write";
            token: number;
            byte: number | null;
        } | {
            /** @constant */
            kind: "time";
        };
        KeyDownBody: {
            /** @enum {string} */
            key: "left" | "centre" | "right";
        };
        KeyUpBody: {
            /** @enum {string} */
            key: "left" | "centre" | "right";
        };
        Lcd: {
            token: number;
            lit: boolean;
            width: number;
            height: number;
            /** @description The lines from top to bottom, runs of one line apart by two spaces. */
            text: string;
            /** @description The digits shown, without gaps; empty: none. */
            code: string;
            readonly runs: {
                /** @enum {string} */
                role: "title" | "number" | "body" | "code" | "softkey-left" | "softkey-right" | "hint" | "countdown";
                text: string;
                x: number;
                y: number;
                width: number;
                height: number;
            }[];
        };
        /** @description `of`: the argument, as the host’s own type has it. */
        LinkBody: {
            /** @enum {string} */
            call: "snapshot" | "input" | "command" | "history" | "worldAt" | "sessions" | "openSession" | "exportSession" | "institutions" | "saveInstitution" | "deleteInstitution" | "appInfo";
        } & {
            [key: string]: unknown;
        };
        ListCustomersAnswer: {
            id: string;
            name: components["schemas"]["Bilingual"];
            /** @enum {string} */
            role: "master" | "administrator" | "general";
            password: string;
            confirmPassword: string;
            mail: string;
            registration: string;
            locked: boolean;
        }[];
        ListInstitutionsAnswer: {
            id: string;
            name: components["schemas"]["Bilingual"];
            own: boolean;
        }[];
        ListMailsAnswer: components["schemas"]["Mail"][];
        ListPresetsAnswer: {
            id: string;
            label: components["schemas"]["Bilingual"];
            explains: components["schemas"]["Bilingual"];
        }[];
        ListSessionsAnswer: {
            name: string;
            institution: string;
            inputs: number;
            branches: number;
            start: number;
            last: number;
            begun: number;
            problem: ("journal-version" | "journal-unreadable") | null;
        }[];
        ListTokensAnswer: components["schemas"]["Token"][];
        Mail: {
            mail: number;
            /** @description Virtual time of arrival, ms since the epoch. */
            at: number;
            from: string;
            to: string;
            template: string;
            subject: components["schemas"]["Bilingual"];
            read: boolean;
            /** @description Text of the 2-D code in it; null: none. */
            code: string | null;
            text: components["schemas"]["Bilingual"];
        };
        NameBranchBody: {
            name: string;
        };
        NewSessionBody: {
            /** @description Id or letter; the present one where nothing is said. */
            institution?: string;
            /** @description An institution of the caller’s own. */
            policy?: components["schemas"]["Policy"];
            /** @description The present one where nothing is said. */
            seed?: string;
            /**
             * @description Virtual time of the start; the present session’s where nothing is said.
             * @example 2026-11-24T10:00
             * @example 2026-11-24T10:00:00+09:00
             * @example 1795482000000
             */
            start?: number | string;
            /** @description true where nothing is said: programs wait for no clock. */
            paused?: boolean;
            presets?: string[];
        };
        OpenSessionAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            /** @description How the recording that was opened compares with its replay. `damaged`: the file breaks off at `line`, and only the `inputs` before it are there. `checked`: how many of the `inputs` could be compared. */
            verdict: ({
                /** @enum {string} */
                kind: "verified" | "damaged" | "diverged" | "unchecked";
            } & {
                [key: string]: unknown;
            }) | null;
        };
        Page: {
            /** @description Stable name: `login`, `top`, `otp-request` … */
            id: string;
            screenId: string | null;
            title: components["schemas"]["Bilingual"];
            path: string;
            tab: number;
            /** @description Who is logged in. */
            user: components["schemas"]["Bilingual"] | null;
            /** @description Counts from 1. */
            step: {
                current: number;
                of: number;
            } | null;
            readonly alerts: {
                tone: string;
                code: string;
                text: components["schemas"]["Bilingual"];
            }[];
            readonly fields: {
                name: string;
                label: components["schemas"]["Bilingual"];
                /** @enum {string} */
                type: "text" | "password" | "code" | "checkbox" | "select";
                required: boolean;
                /** @description What the customer has typed so far. */
                value: string;
                /** @description How many digits are expected; null: no code. */
                digits: number | null;
                error: components["schemas"]["Bilingual"] | null;
                /** @description What can be chosen; empty: anything. */
                readonly options: string[];
            }[];
            readonly actions: {
                action: string;
                label: components["schemas"]["Bilingual"];
                /** @enum {string} */
                where: "page" | "navigation";
            }[];
            /** @description Text of the 2-D code on the page; null: none. */
            code: string | null;
            /** @description All texts of the page, top to bottom. */
            text: components["schemas"]["Bilingual"];
        };
        PhoneScanBody: {
            text: string;
        };
        PhoneTapBody: {
            action: string;
        };
        PhoneTypeBody: {
            field: string;
            value: string;
        };
        PlaceTokenAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            token: number;
        };
        PlaceTokenBody: {
            /** @enum {string} */
            what: "fob-of-another-company" | "fob-of-another-bank" | "camera-token-of-another-bank" | "dead-fob" | "dead-camera-token";
        };
        Policy: {
            id: string & (unknown & unknown);
            label: string & (unknown & unknown);
            bankName: {
                ja: string;
                en: string;
            };
            style: {
                ja: string;
                en: string;
            };
            domain: string & (unknown & unknown);
            mailDomains: (string & (unknown & unknown))[];
            signOnMethod: {
                ja: string;
                en: string;
            };
            deviceName: {
                ja: string;
                en: string;
            };
            tokens: ("camera-token" | "key-fob" | "phone-app")[];
            kindsMixed: boolean;
            hardwareOrder: ("online" | "counter" | "form")[];
            /** @enum {string} */
            softwareOrder: "online" | "form";
            setupDays: number;
            deliveryDays: number;
            reissueDays: number;
            startDateDays: number;
            /** @enum {string} */
            beforeStart: "login-goes-on" | "forced-from-start-date" | "forced-from-application";
            skipDays: number;
            codeAtLogin: boolean;
            codeAtTransfer: boolean;
            transferBeforeStart: boolean;
            registeredPayeesExempt: boolean;
            code: {
                digits: number;
                periodSeconds: number;
                /** @enum {string} */
                algorithm: "sha1" | "sha256" | "sha512";
            };
            windowSteps: number;
            resyncSteps: number;
            lockAfter: number;
            lockConsecutive: boolean;
            unlockBy: ("administrator" | "counter")[];
            unlockDays: number;
            passwordLockAfter: number;
            releaseOnline: boolean;
            revokeOnline: boolean;
            webNotification: boolean;
            reuseAfterRelease: boolean;
            reuseAfterRevoke: boolean;
            reissueWaitMinutes: number;
            reissueNight: {
                from: {
                    hour: number;
                    minute: number;
                };
                until: {
                    hour: number;
                    minute: number;
                };
            } | null;
            /** @enum {string} */
            reissueAfterRelease: "at-once" | "next-day";
            sharing: boolean;
            dedicated: boolean;
            serialDigits: {
                min: number;
                max: number;
            };
            tokenYears: number;
            /** @enum {string} */
            fobButtons: "one" | "none";
            startPassword: {
                min: number;
                max: number;
                told: {
                    ja: string;
                    en: string;
                };
            };
            confirmPassword: {
                min: number;
                max: number;
            };
            softwareKeyboard: boolean;
            softIssueDays: number;
            fees: {
                first: number;
                additional: number;
                reissue: number;
                monthly: number;
                software: number;
            };
            deviceCodeDigits: number;
            signatureDigits: number;
            mailCodeMinutes: number;
            screenCodeMinutes: number;
            transactionSeconds: number;
            slipCounts: boolean;
            pageTellsLastPresses: boolean;
            initialiseOnline: boolean;
            paperDays: number;
            sessionMinutes: number;
            requiredMark: string;
            wording: {
                service: {
                    ja: string;
                    en: string;
                };
                loginId: {
                    ja: string;
                    en: string;
                };
                hardwareToken: {
                    ja: string;
                    en: string;
                };
                softwareToken: {
                    ja: string;
                    en: string;
                };
                issueMenu: {
                    ja: string;
                    en: string;
                };
                releaseMenu: {
                    ja: string;
                    en: string;
                };
                selectionTitle: {
                    ja: string;
                    en: string;
                };
                issue: {
                    ja: string;
                    en: string;
                };
                start: {
                    ja: string;
                    en: string;
                };
                release: {
                    ja: string;
                    en: string;
                };
                /** @enum {string} */
                choices: "links" | "buttons";
                hardwareStartTitle: {
                    ja: string;
                    en: string;
                };
                hardwareStartScreen: (string & (unknown & unknown)) | null;
                hardwareStartButton: {
                    ja: string;
                    en: string;
                };
                hardwareStartCompletion: boolean;
                skip: {
                    ja: string;
                    en: string;
                };
                releaseConfirmTitle: {
                    ja: string;
                    en: string;
                };
                releaseDoneTitle: {
                    ja: string;
                    en: string;
                };
                form: {
                    ja: string;
                    en: string;
                };
                helper: {
                    ja: string;
                    en: string;
                };
            };
            utcOffsetHours: number;
        };
        PowerAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            on: boolean;
        };
        PowerBody: {
            on: boolean;
        };
        PressBody: {
            /** @enum {string} */
            key: "left" | "centre" | "right";
            /** @description 1 where nothing is said. */
            times?: number;
        };
        Problem: {
            /** @description A code that stays the same over versions. */
            error: string;
            message: components["schemas"]["Bilingual"];
            /** @description The place that is wrong: a path into the body, a parameter … */
            where: string;
            /** @description What could stand there instead. */
            readonly choices?: string[];
        };
        ScanAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            /** @description What the camera read; UTF-8 is shown as the text that it is. */
            text: string;
        };
        ScanBody: {
            text: string;
        } | {
            picture: string;
            region?: {
                x: number;
                y: number;
                width: number;
                height: number;
            };
        } | {
            mail: number | "newest";
        } | {
            page: true | {
                region: {
                    x: number;
                    y: number;
                    width: number;
                    height: number;
                };
            };
        };
        SetBankClockBody: {
            offsetSeconds: number;
        };
        SetCellsBody: {
            percent: number;
        };
        SetMailFaultBody: {
            /** @enum {string} */
            fault: "none" | "delayed" | "lost" | "junked";
            /** @description Of delayed mails; 10 where nothing is said. */
            minutes?: number;
        };
        SetNetworkBody: {
            /** @enum {string} */
            state: "up" | "cut-before" | "cut-after";
        };
        SetPhoneClockBody: {
            offsetSeconds: number;
        };
        SetSpeedBody: {
            /** @description 0: it stands; 1: as fast as real time; 10: ten times. */
            speed: 0 | 1 | 10;
        };
        SetTokenClockBody: {
            offsetSeconds: number;
            /** @description 0 where nothing is said. */
            driftSecondsPerDay?: number;
        };
        SetTornWriteBody: {
            byte: number | null;
        };
        Settled: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
        };
        Token: {
            /** @description Its number on the desk, from 0; it keeps it. */
            token: number;
            /** @enum {string} */
            kind: "camera-token" | "key-fob";
            serial: string;
            /** @description false: it was taken away. */
            onDesk: boolean;
            on: boolean;
            /** @description Mode of the firmware; `off`, and `on` for a key-fob that shows. */
            mode: string;
            batteryPercent: number | null;
        };
        TypeBody: {
            field: string;
            value: string;
            keystrokes?: boolean;
        };
        WaitUntilAnswer: {
            /** @description Virtual time, ms since the epoch. */
            at: number;
            /** @description How many inputs made this state. */
            inputs: number;
            /** @description false: the disk refused; the session goes on in memory. */
            saved: boolean;
            revision: number;
            /** @description Virtual time that passed. */
            waitedMs: number;
        };
        WaitUntilBody: {
            /** @description Whose LCD, state and mode; 0 where nothing is said. */
            token?: number;
            /**
             * @description Of the token.
             * @enum {string}
             */
            state?: "on" | "off";
            /** @description Of the token: `device-code`, `camera`, `off` … */
            mode?: string;
            /** @description A part of the LCD’s text. */
            text?: string;
            /**
             * @description Name of the bank’s page.
             * @enum {string}
             */
            page?: "admin-tasks" | "admin-work" | "balance" | "camera-deactivate" | "camera-deactivate-complete" | "hardware-issue-complete" | "hardware-issue-confirm" | "hardware-start" | "hardware-start-complete" | "initialise" | "initialise-result" | "locked" | "login" | "login-challenge" | "login-otp" | "logout" | "notice" | "otp-complete" | "otp-device-code" | "otp-menu" | "otp-request" | "otp-resync" | "otp-selection" | "otp-signature" | "release-complete" | "release-confirm" | "revoke-list" | "revoke-result" | "session-timeout" | "soft-issue-complete" | "soft-issue-confirm" | "soft-issue-input" | "software-start" | "software-start-complete" | "statement" | "token-code" | "token-issue-select" | "top" | "transfer-complete" | "transfer-confirm" | "transfer-input" | "transfer-refused" | "unlock-list" | "unlock-result" | "user-list" | "web-notification" | "web-notification-complete" | "no-connection";
            /** @description A part of the page’s text, in either language. */
            pageText?: string;
            /**
             * @description Code of a message on the page.
             * @enum {string}
             */
            alert?: "ADM-E01" | "ADM-E02" | "ADM-E03" | "ADM-E05" | "ADM-E06" | "ADM-E07" | "ADM-E11" | "ADM-E12" | "ADM-E13" | "ADM-E14" | "ADM-E21" | "ADM-E22" | "ADM-E32" | "ADM-I01" | "ADM-W01" | "ADM-W02" | "ADM-W03" | "ADM-W10" | "ADM-W11" | "ADM-W12" | "ADM-W20" | "ADM-W25" | "LGN-E01" | "LGN-E02" | "LGN-E03" | "LGN-E04" | "LGN-E05" | "LGN-W01" | "LGN-W02" | "OTP-E01" | "OTP-E02" | "OTP-E03" | "OTP-E04" | "OTP-E11" | "OTP-E12" | "OTP-E31" | "OTP-E32" | "OTP-E33" | "OTP-E61" | "OTP-E71" | "OTP-E72" | "OTP-E73" | "OTP-E74" | "OTP-E75" | "OTP-E77" | "OTP-E81" | "OTP-E82" | "OTP-E83" | "OTP-E84" | "OTP-E85" | "OTP-E90" | "OTP-E91" | "OTP-I01" | "OTP-I02" | "OTP-I03" | "OTP-I10" | "OTP-I11" | "OTP-I20" | "OTP-I50" | "OTP-I71" | "OTP-I81" | "OTP-I82" | "OTP-W01" | "OTP-W02" | "OTP-W03" | "OTP-W04" | "OTP-W11" | "OTP-W12" | "OTP-W13" | "OTP-W20" | "OTP-W21" | "OTP-W31" | "OTP-W32" | "OTP-W33" | "OTP-W34" | "OTP-W44" | "OTP-W50" | "OTP-W61" | "OTP-W62" | "OTP-W71" | "OTP-W72" | "OTP-W73" | "OTP-W75" | "OTP-W76" | "OTP-W77" | "OTP-W78" | "OTP-W79" | "OTP-W80" | "OTP-W81" | "OTP-W82" | "OTP-W83" | "OTP-W84" | "OTP-W85" | "TRF-E01" | "TRF-I01" | "TRF-I02" | "TRF-I03" | "TRF-W01" | "TRF-W02" | "TRF-W03" | "TRF-W04" | "TRF-W05" | "TRF-W06" | "TRF-W07" | "TRF-W08" | "TRF-W09" | "TRF-W10" | "TRF-W11" | "TRF-W12" | "TRF-W13" | "TRF-W14" | "TRF-W15" | "TRF-W20" | "TRF-W21" | "WEB-E01" | "WEB-I01" | "WEB-W01" | "WEB-W02";
            /**
             * @description Template of an unread mail; `*`: any unread mail.
             * @enum {string}
             */
            mail?: "*" | "accepted" | "activation-code" | "application-done" | "mail-password" | "reset-done" | "revocation-done" | "token-issue" | "token-sent" | "unlock-done";
            /**
             * @description Nothing is under way: holds at once.
             * @constant
             */
            settled?: true;
            /** @description At most so long, in virtual ms; a minute where nothing is said. */
            within?: number;
        };
    };
    responses: {
        /** @description `no-token`: The access token is missing or wrong. Send the one that was shown at the start as Authorization: Bearer … */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `wrong-host`: The Host header does not name this server. Call it as 127.0.0.1 or localhost with its port.
         *     `wrong-origin`: Pages of another site may not use this interface.
         */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid`: A value is not right. … */
        Refused422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description `a-bug`: This is a fault of Tokkun itself. Please report it, with the session’s recording. */
        Refused500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-json`: The body is not JSON. Check its form. … */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-large`: The body is too large. It may have … bytes. */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description `wrong-content-type`: That Content-Type is not taken. Send …. */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTokensAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    placeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceTokenBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceTokenAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `desk-full`: No more tokens fit on the desk. Start a new session. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    takeTokenAway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    press: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PressBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    power: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PowerBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PowerAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `wrong-kind-of-token`: A token of this kind cannot do that. …
             *     `does-not-react`: The token did not react. Check its battery and faults. …
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    keyDown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyDownBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    keyUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyUpBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getLcd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lcd"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getLcdText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getLcdPicture: {
        parameters: {
            query?: {
                scale?: number;
            };
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /**
             * @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices.
             *     `no-such-mail`: There is no such mail. Use one of the numbers in choices.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-code-there`: There is no 2-D code there. Go on with the procedure until one is shown. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /**
             * @description `invalid`: A value is not right. …
             *     `not-a-picture`: It cannot be read as a picture. Send a PNG or a JPEG. …
             *     `no-code-in-picture`: No 2-D code was found in the picture. Check that all of it is in, with its white border, large and bright enough.
             *     `code-unreadable`: There is a 2-D code in the picture, but it cannot be read (smeared, blurred, or a part is missing). …
             *     `another-kind-of-code`: The picture holds a code that is no QR code. …
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
        };
    };
    scanPicture: {
        parameters: {
            query?: {
                x?: number;
                y?: number;
                width?: number;
                height?: number;
            };
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": unknown;
                "image/jpeg": unknown;
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /**
             * @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices.
             *     `no-such-mail`: There is no such mail. Use one of the numbers in choices.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-code-there`: There is no 2-D code there. Go on with the procedure until one is shown. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /**
             * @description `invalid`: A value is not right. …
             *     `not-a-picture`: It cannot be read as a picture. Send a PNG or a JPEG. …
             *     `no-code-in-picture`: No 2-D code was found in the picture. Check that all of it is in, with its white border, large and bright enough.
             *     `code-unreadable`: There is a 2-D code in the picture, but it cannot be read (smeared, blurred, or a part is missing). …
             *     `another-kind-of-code`: The picture holds a code that is no QR code. …
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
        };
    };
    getPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getPagePicture: {
        parameters: {
            query?: {
                scale?: number;
                /** @description Japanese where nothing is said. */
                lang?: "ja" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    type: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /**
             * @description `no-such-field`: The screen has no such field now. Use one of those in choices.
             *     `no-such-option`: That value cannot be chosen in this field. Use one of those in choices.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    fill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /**
             * @description `no-such-field`: The screen has no such field now. Use one of those in choices.
             *     `no-such-option`: That value cannot be chosen in this field. Use one of those in choices.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    click: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClickBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClickAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-action`: The screen has no such action now. Use one of those in choices. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    back: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    listCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCustomersAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPhoneAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    phoneTap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneTapBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-action`: The screen has no such action now. Use one of those in choices. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    phoneType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneTypeBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-field`: The screen has no such field now. Use one of those in choices. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    phoneScan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneScanBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    giveInputs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveInputsBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `no-such-tab`: That tab is not open. Use one of the numbers in choices.
             *     `desk-full`: No more tokens fit on the desk. Start a new session.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    changeCells: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCellsBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    listMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListMailsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    openMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-mail`: There is no such mail. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetClockAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setSpeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSpeedBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    advance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `nothing-to-wait-for`: Nothing is due, or time cannot go there. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    waitUntil: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitUntilBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitUntilAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `did-not-come`: The condition was not met. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetFaultsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setBankClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetBankClockBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setPhoneClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPhoneClockBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setMailFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMailFaultBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetNetworkBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    endBankSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setTokenClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTokenClockBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setTornWrite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTornWriteBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    setCells: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCellsBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    cutPower: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the token on the desk, from 0. */
                token: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearFaultsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-token`: That token is not on the desk. Use one of the numbers in choices. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-kind-of-token`: A token of this kind cannot do that. … */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetSessionAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    newSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-preset`: There is no such preset, or it does not fit this institution. … */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    listInstitutions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListInstitutionsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    listPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPresetsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    exportSession: {
        parameters: {
            query?: {
                secrets?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportSessionAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getSessionFile: {
        parameters: {
            query?: {
                secrets?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    openSession: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/x-ndjson": unknown;
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /**
             * @description `journal-version`: The session’s file was made by a newer version of Tokkun and cannot be opened. …
             *     `journal-unreadable`: It cannot be read as a session’s file. Check the file and its access rights. …
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSessionsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    openKeptSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-session`: There is no such session. See GET /api/v1/sessions. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `journal-version`: The session’s file was made by a newer version of Tokkun and cannot be opened. …
             *     `journal-unreadable`: It cannot be read as a session’s file. Check the file and its access rights. …
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getHistory: {
        parameters: {
            query?: {
                /** @description The present one where nothing is said. */
                branch?: number;
                from?: number;
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-place`: There is no such branch, or it has not so many inputs. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getPlace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPlaceAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    goTo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoToBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-place`: There is no such branch, or it has not so many inputs. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    addMark: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMarkBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddMarkAnswer"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-place`: There is no such branch, or it has not so many inputs. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    editMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMarkBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-mark`: There is no such bookmark. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    deleteMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-mark`: There is no such bookmark. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    nameBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                branch: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameBranchBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `no-such-place`: There is no such branch, or it has not so many inputs. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getFacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetFactsAnswer"];
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description Separated by commas; change,event where nothing is said. */
                kinds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
    link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkBody"];
            };
        };
        responses: {
            /** @description Done. / 完了。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            500: components["responses"]["Refused500"];
        };
    };
}
