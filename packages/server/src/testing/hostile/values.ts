/** Nested so deeply that a naive recursion overflows the stack. */
const deep = (levels: number): unknown => {
  let value: unknown = "bottom"
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { in: value }
  return value
}

/** Values that no endpoint may accept, in any field. */
export const alwaysInvalid: Readonly<Record<string, unknown>> = {
  "a null character": "\u0000",
  "text with a null character": "Nora\u0000Whelan",
  "half a character": "\ud800",
  "text with half a character": "Nora\udc00Whelan",
  "an object that reads like a query": { $ne: null },
  "a key with a null character": { "\u0000": 1 },
  "a thousand levels": deep(1000),
}

/** Values that some field may accept; none may cause a server error. */
export const anyFieldValues: Readonly<Record<string, unknown>> = {
  nothing: null,
  true: true,
  zero: 0,
  "minus one": -1,
  "a fraction": 1.5,
  "a huge number": 1e308,
  "a number beyond integers": 2 ** 53 + 2,
  "no text": "",
  "long text": "x".repeat(50_000),
  "many marks on one letter": `a${"\u0301".repeat(3000)}`,
  "a control character": "a\u0007b",
  "a backslash u": "\\u0000",
  "a statement": "'; drop table accounts; --",
  "a path": "../../../../etc/passwd",
  "a date that is none": "2027-02-30T25:61:00Z",
  "a date before all calendars": "0000-01-01T00:00:00Z",
  "a date after all calendars": "9999-12-31T23:59:59Z",
  "an id of nothing": "0198a000-0000-7000-8000-00000000dead",
  "an empty list": [],
  "a list of lists": [[[]]],
  "a list of nothing": [null, null],
  "a long list": Array.from({ length: 2000 }, (_, i) => i),
  "an empty object": {},
}

/** As text, since an object literal cannot express it. */
export const prototypePollution: Readonly<Record<string, string>> = {
  "a prototype": '{"__proto__":{"isAdmin":true}}',
  "a constructor": '{"constructor":{"prototype":{"isAdmin":true}}}',
  "a prototype further in": '{"a":{"__proto__":{"isAdmin":true}}}',
}

export const notJson: Readonly<Record<string, string>> = {
  "half an object": '{"a":',
  "a bare word": "undefined",
  "a comment": '/* */{"a":1}',
  "a number that is none": '{"a":NaN}',
  "two values": "{}{}",
  "single quotes": "{'a':1}",
  "brackets without end": "[".repeat(100_000),
  nothing: "",
}

/** JSON that is not an object. */
export const wrongShapes: Readonly<Record<string, string>> = {
  "a list": "[]",
  "a list of objects": "[{}]",
  text: '"text"',
  "a number": "1",
  true: "true",
}

/** For a path parameter, already encoded. */
export const badParams = [
  "abc",
  "1",
  "-1",
  "%00",
  "%20",
  "%ff",
  "%zz",
  "%c3%28",
  "undefined",
  "__proto__",
  "constructor",
  "..%2f..%2fetc",
  "0198a000-0000-7000-8000-00000000000",
  "0198a000-0000-7000-8000-000000000000%00",
  "0198A000-0000-7000-8000-00000000DEAD",
  "'%20or%20'1'%3d'1",
  "%F0%9F%92%A9",
  "x".repeat(490),
  "x".repeat(5000),
]

/** For one query parameter, already encoded. */
export const badQueryValues = [
  "",
  "%00",
  "%ff",
  "%zz",
  "-1",
  "1e309",
  "0x10",
  "99999999999999999999",
  "abc",
  "null",
  "[]",
  "%7B%7D",
  "a%00b",
  "%F0%9F%92%A9",
  "0000-00-00",
  "9999-12-31T23:59:59%2B23:59",
  "Europe/Nowhere",
  "x".repeat(3000),
]

export const badLimits = ["0", "101", "abc", "-1", "1.5", "1e9", "", "NaN", "%00", "50&limit=50"]
export const badCursors = ["", "x", "a.b", "..", "e30.AAAA", "%00", "x".repeat(600), "WzFd.AAAAAAAAAAAAAAAA"]
