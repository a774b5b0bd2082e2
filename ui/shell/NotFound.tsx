import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';

export function NotFound() {
  return <EmptyState title="没有这个页面" hint="网址可能有误，或者页面已经移走。"><Link to="/">返回首页</Link></EmptyState>;
}
