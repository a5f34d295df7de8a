import { message, type View } from '../view.ts'

/** The question after either code. Number and wording of the real device (device-facts). */
export const QUESTION: View = {
  title: '',
  number: 'E011',
  body: message('Was the code accepted? If OK, please push "Yes".'),
  left: 'No',
  right: 'Yes',
}
