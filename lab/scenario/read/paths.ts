/** The path that `relative` means in the file `from`, with `/` and without `.` and `..`. */
export function resolvePath(from: string, relative: string): string {
  const parts = relative.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  const joined = parts.join('/')
  return relative.startsWith('/') ? `/${joined}` : joined
}

/** Whether an institution is named by a file. */
export function isFile(institution: string): boolean {
  return /\.json$/i.test(institution)
}
