import type { ThemeConfig } from 'antd';

/** Chinese faces of the system first; the web font only where a machine has none. */
export const FONT_STACK = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', 'HarmonyOS Sans SC', 'WenQuanYi Micro Hei', 'Noto Sans SC', system-ui, sans-serif";

/** Ink blue for what can be done, deep red only in the mark and for what is overdue or wrong. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5582',
    colorLink: '#1f5582',
    colorSuccess: '#26734d',
    colorWarning: '#9a6200',
    colorError: '#b3261e',
    colorInfo: '#1f5582',
    colorPrimaryBg: '#e9f1f8',
    controlItemBgActive: '#e9f1f8',
    colorInfoBg: '#e9f1f8',
    colorInfoBorder: '#b9d0e4',
    colorSuccessBg: '#e7f3ec',
    colorSuccessBorder: '#b5d9c4',
    colorWarningBg: '#fdf3dd',
    colorWarningBorder: '#ecd5a3',
    colorErrorBg: '#fcebea',
    colorErrorBorder: '#eab8b4',
    colorTextBase: '#1d2733',
    colorTextSecondary: '#4d5a68',
    colorTextTertiary: '#5f6b78',
    colorTextDescription: '#5f6b78',
    colorTextPlaceholder: '#6c7783',
    colorBorder: '#c6cdd5',
    colorBorderSecondary: '#e1e5ea',
    colorBgLayout: '#f4f5f7',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: FONT_STACK,
    controlHeight: 34,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: { Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none' }, Tabs: { horizontalItemPadding: '10px 0' } },
};
