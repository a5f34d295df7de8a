/** The same pages are served on loopback by the automation interface, under the same policy. */
export { SECURITY_HEADERS } from '../host/node/page-files.ts'
