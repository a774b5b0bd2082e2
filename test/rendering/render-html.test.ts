import { describe, expect, it } from '@jest/globals';
import { documentKinds } from '../../domain/rendering/document-catalog.ts';
import { renderHtml } from '../../domain/rendering/render-html.ts';
import { paperTemplate } from '../../domain/rendering/template-version.ts';
import { longSamples, samples } from '../../domain/rendering/samples/sample-data.ts';

const acceptance = paperTemplate('acceptance-notice');
const withName = (name: unknown) => ({ ...samples['acceptance-notice'], person: { ...samples['acceptance-notice'].person, name } });
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));

describe('renderHtml', () => {
  it.each([...documentKinds])('%s prints its number and what is known', (kind) => {
    const html = renderHtml(paperTemplate(kind), samples[kind]);
    expect(html).toContain(samples[kind].numberText);
    expect(html).toContain(kind === 'public-notice-form' ? '张某' : kind === 'supervision-notice' ? '449901-2026-0003' : '张三（演示）');
    if (kind === 'supervision-notice') expect(html).not.toContain('张三（演示）');
  });
  it.each([...documentKinds])('%s is the same HTML for the same data and leaves them alone', (kind) => {
    const before = JSON.stringify(longSamples[kind]);
    expect(renderHtml(paperTemplate(kind), longSamples[kind])).toBe(renderHtml(paperTemplate(kind), longSamples[kind]));
    expect(JSON.stringify(longSamples[kind])).toBe(before);
  });
  it.each([...documentKinds])('%s with nothing known is a blank form', (kind) => {
    for (const data of [{}, null, { person: null, items: null, contact: {} }]) {
      expect(bodyOf(renderHtml(paperTemplate(kind), data))).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
  it.each([
    ['markup', '<img src=x onerror=alert(1)>', '&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;'],
    ['quotes', `"'\``, '&quot;&#x27;&#x60;'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['mustaches', '{{person.idNumber}}', '{{person.idNumber}}'],
    ['an address', 'https://example.invalid/?a=1', 'https://example.invalid/?a&#x3D;1'],
    ['direction characters', '张\u202e三', '张三'],
    ['line ends in a name', '张\n三', '张\n三'],
  ])('shows %s as it is written', (_name, name, shown) => {
    expect(bodyOf(renderHtml(acceptance, withName(name)))).toContain(`<span class="value">${shown}</span>`);
  });
  it('keeps the places of elements whatever the data are', () => {
    const tags = (html: string) => html.match(/<\/?[a-z][^>]*>/g);
    expect(tags(renderHtml(acceptance, withName('</p></main><script>1</script>')))).toEqual(tags(renderHtml(acceptance, withName('张三'))));
  });
  it('ignores fields and prototypes that are none of the paper', () => {
    const data = JSON.parse('{"__proto__":{"numberText":"假号"},"constructor":{"name":"假"},"extra":"多余"}');
    expect(bodyOf(renderHtml(acceptance, data))).not.toMatch(/假|多余/);
  });
  it('takes a very long text', () => {
    const html = renderHtml(acceptance, withName('长'.repeat(200_000)));
    expect(html.length).toBeGreaterThan(200_000);
  });
  it('withholds the disability when told', () => {
    const html = renderHtml(paperTemplate('public-notice-form'), { ...samples['public-notice-form'], disabilitySituation: { withheld: true, text: '左手食指' } });
    expect(html).toContain('不予公示');
    expect(html).not.toContain('左手食指');
  });
  it('never puts the id number or the address on the public notice', () => {
    const html = renderHtml(paperTemplate('public-notice-form'), { ...samples['public-notice-form'], person: samples.certificate.person, idNumber: '44159919850307123X' });
    expect(html).not.toContain('44159919850307123X');
    expect(html).not.toContain('样例村');
  });
  it.each([
    [0, 3],
    [2, 3],
    [5, 5],
  ])('an approval form with %i experts has %i places for signatures', (members, places) => {
    const panel = { ...samples['approval-form'].panel, members: Array.from({ length: members }, () => ({ name: '专家（演示）', discipline: '骨科', professionalTitle: '主任医师' })) };
    const html = renderHtml(paperTemplate('approval-form'), { ...samples['approval-form'], panel });
    const table = html.slice(html.indexOf('<th>签名</th>'), html.indexOf('</table>', html.indexOf('<th>签名</th>')));
    expect(table.match(/<tr>/g)).toHaveLength(places);
  });
  it.each([
    ['initial', '新办评定残疾等级'],
    ['retrospective', '补办评定残疾等级'],
    ['adjustment', '调整残疾等级'],
  ])('the materials notice names the type %s', (applicationType, words) => {
    expect(renderHtml(paperTemplate('materials-notice'), { ...samples['materials-notice'], applicationType })).toContain(`（${words}）`);
  });
  it('refuses a word that does not exist', () => {
    expect(() => renderHtml(acceptance, { ...samples['acceptance-notice'], applicationType: 'other' })).toThrow(RangeError);
  });
});
