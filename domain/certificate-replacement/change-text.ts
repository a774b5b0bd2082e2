import { textOf } from '../cases/load-paper-context.ts';
import { formatChineseDate } from '../rendering/format-terms.ts';

const DESTINATIONS: Readonly<Record<string, string>> = { 'hong-kong': '香港特别行政区', macao: '澳门特别行政区', taiwan: '台湾地区', 'other-country': '' };

/** What the 变更栏 says of somebody who settles abroad (第29条): from when and where to. */
export function changeTextOf(application: Record<string, unknown>): string {
  const where = `${DESTINATIONS[textOf(application, 'destination') ?? ''] ?? ''}${textOf(application, 'destinationName') ?? ''}`;
  return `${formatChineseDate(textOf(application, 'settlesOn'))}起赴${where}定居`.slice(0, 300);
}
