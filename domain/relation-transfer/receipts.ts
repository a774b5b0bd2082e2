import { periodOnReceipt } from '../deadlines/period-on-receipt.ts';

const article = '第34、36、37条';

/** L26 of each level runs from its receipt of the papers, or of the certificate on the way down (the text does not say from when). */
export const papersAtCity = periodOnReceipt({ deadline: 'transfer-city', sentBy: ['county-report'], article, receiver: '市级', sender: '县级' });
export const papersAtProvince = periodOnReceipt({ deadline: 'transfer-province', sentBy: ['city-review'], article, receiver: '省级', sender: '市级' });
export const returnedToCounty = periodOnReceipt({ deadline: 'transfer-county', sentBy: ['province-review'], article, receiver: '县级', sender: '上级', received: '退回材料' });
export const certificateAtCity = periodOnReceipt({ deadline: 'transfer-city-down', sentBy: ['send-certificate'], article, receiver: '市级', sender: '省级', received: '证件' });
export const certificateAtCounty = periodOnReceipt({ deadline: 'transfer-county-down', sentBy: ['city-pass-certificate'], article, receiver: '县级', sender: '市级', received: '证件' });
