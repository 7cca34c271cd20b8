// What a table held before lines were packed, packed: SQL for the migrations that go over the rows that are there.

/**
 * A function for the session that says a JSON value as {@link lineForm} does: its text in ASCII. `null` for what
 * is not there.
 */
export const ASCII_JSON = `
  create function pg_temp.ascii_json(given json) returns text language sql as $$
    select coalesce(string_agg(case when code < 128 then chr(code)
        when code < 65536 then '\\u' || lpad(to_hex(code), 4, '0')
        else '\\u' || to_hex(55296 + ((code - 65536) >> 10)) || '\\u' || to_hex(56320 + ((code - 65536) & 1023))
      end, '' order by nth), 'null')
    from (select ascii(letter) as code, nth
          from regexp_split_to_table(given::text, '') with ordinality as letters(letter, nth)) as codes
  $$;`;

/** SQL for the text of a line with these values, each a `json`. */
export function packed(values: readonly string[]): string {
  return `concat('[', concat_ws(e',\\t', ${values.map((value) => `pg_temp.ascii_json(${value})`).join(', ')}), ']')`;
}

/** SQL for a public id's last part: base64url of the sixteen bytes. */
export function publicTail(uuid: string): string {
  return `rtrim(translate(encode(uuid_send(${uuid}), 'base64'), '+/', '-_'), '=')`;
}

/** SQL for values a summary holds under these names. */
export function asItWas(...names: string[]): string[] {
  return names.map((name) => `summary -> '${name}'`);
}

/** SQL for a text of the summary that is null when empty. */
export function filledText(name: string): string {
  return `to_json(nullif(summary ->> '${name}', ''))`;
}

function owned(noun: 'task' | 'unit', name: string): string {
  const level = `array_position(array['county-center', 'town-subcenter', 'community-station', 'grid-worker',
    'building-head'], summary ->> 'owner')`;
  const tail = publicTail(`(summary ->> '${name}')::uuid`);
  return `to_json(concat('${noun}', ${level}, '_', summary ->> 'partition', '_', ${tail}))`;
}

/** SQL for the line of a task of which the table holds the summary. */
export const TASK_LINE_OF_SUMMARY = packed([
  owned('task', 'taskId'),
  `to_json(concat('case_', ${publicTail(`(summary ->> 'caseId')::uuid`)}))`,
  filledText('caseNumber'),
  ...asItWas('status', 'role', 'title', 'requestKind'),
  filledText('categoryCode'),
  ...asItWas(
    'placePath',
    'placeText',
    'dueAt',
    'dueNote',
    'version',
    'round',
    'purpose',
    'mandatory',
    'following',
  ),
  owned('unit', 'unitId'),
  ...asItWas('unitName', 'unitKind', 'areaPath', 'orderedAt', 'changedAt'),
]);
