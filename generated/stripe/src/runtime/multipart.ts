import { formEntries, formText } from './form.js';
import { filePart, isUploadable } from './uploadable.js';

/** Parameters as `multipart/form-data`, named as `encodeForm` names them, files as parts of their own. */
export function encodeMultipart(params: object): FormData {
  const form = new FormData();
  for (const [name, value] of formEntries(params)) {
    if (isUploadable(value)) {
      const { data, name: fileName } = filePart(value);
      form.append(name, data, fileName);
    } else {
      form.append(name, formText(value, name));
    }
  }
  return form;
}
