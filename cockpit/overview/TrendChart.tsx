import { showInstant } from '../../ui/format/dates.ts';

interface Props {
  title: string;
  points: readonly { at: string; value: number }[];
  alarm: boolean;
}

const WIDTH = 260;
const HEIGHT = 64;
const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** A line over time that begins at nought, with its last and its highest value in words. */
export function TrendChart({ title, points, alarm }: Props) {
  const times = points.map((point) => Date.parse(point.at));
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1];
  const most = Math.max(...points.map((point) => point.value));
  const place = (index: number): string => `${(((times[index] ?? first) - first) / Math.max(1, last - first)) * WIDTH},${HEIGHT - ((points[index]?.value ?? 0) / (most || 1)) * (HEIGHT - 6)}`;
  const line = points.map((_, index) => place(index)).join(' ');
  const now = points.at(-1)?.value ?? 0;
  return (
    <figure className={alarm && now > 0 ? 'trend trend-alarm' : 'trend'}>
      <figcaption>{title}<strong>{number(now)}</strong><small>最高 {number(most)}</small></figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={`${title}：${showInstant(points[0]?.at)} 至 ${showInstant(points.at(-1)?.at)}，最高 ${number(most)}，现在 ${number(now)}`}>
        <polygon points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} />
        <polyline points={line} vectorEffect="non-scaling-stroke" />
      </svg>
      <small className="trend-ends"><span>{showInstant(points[0]?.at)}</span><span>{showInstant(points.at(-1)?.at)}</span></small>
    </figure>
  );
}
