// Every length is bounded: an answer of the other side may be long, and a search that begins anew at each character is not over.
// Of the numbers that point at a person and of credentials nothing may reach a log line, the engine or an administrator.
const patterns: readonly [RegExp, string][] = [
  [/\b(Basic|Bearer)\s+[A-Za-z0-9+/=._~-]+/gi, '$1 [redacted]'],
  [/(\w{1,20}:\/\/)[^\s/:@"]{1,200}:[^\s/@"]{1,500}@/g, '$1[redacted]@'],
  [/(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g, '[id-number]'],
  [/(?<![0-9A-Za-z.-])\d{15,19}(?![0-9A-Za-z])/g, '[number]'],
  [/(?<![0-9A-Za-z-])1[3-9]\d{9}(?![0-9A-Za-z-])/g, '[phone]'],
  [/[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}/g, '[mail]'],
];

/** Takes identity, account and telephone numbers, mail addresses and credentials out of a text. */
export function redactText(text: string): string {
  return patterns.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}
