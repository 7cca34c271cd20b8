const VARIABLE = /^(Variable "\$\w+") got invalid value /;
const PLACE = / at "(\w[\w.[\]]*)"; /;
const FIELD = /Field "\w+" (?:is not defined by type "\w+"|of required type "[\w![\]]+" was not provided)/;

/**
 * What GraphQL says is wrong with an operation, without the values it was sent: a wrong field beside a phone
 * number must not bring the phone number into an answer, a log or a screenshot.
 */
export function withoutValues(message: string): string {
  const told = message.replace(/ ?Did you mean [^]*$/, '');
  const variable = VARIABLE.exec(told)?.[1];
  if (variable === undefined) return told.replace(/(, found|[Vv]alue:) [^]*$/, '').slice(0, 500);
  const place = PLACE.exec(told)?.[1];
  const field = FIELD.exec(told)?.[0];
  const where = place === undefined ? '' : ` at "${place}"`;
  return `${variable} is not of the form it must have${where}${field === undefined ? '' : `: ${field}`}`;
}
