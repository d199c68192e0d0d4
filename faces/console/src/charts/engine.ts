/** The parts of ECharts that our charts are drawn with; loaded with the first chart somebody looks at. */
import { BarChart, BoxplotChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, BoxplotChart, CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

/** As SVG: it prints, and letters keep the size somebody has set. */
export const begin = (box: HTMLElement) => init(box, null, { renderer: 'svg' });
export type Chart = ReturnType<typeof begin>;
