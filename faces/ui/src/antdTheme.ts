import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import type { Density, Mode, Palette, Scale } from './tokens.ts';
import { densities, fontFamily, motionUnit, palettes, shadows } from './tokens.ts';

/**
 * The antd theme of a mode and density. `exact` runs after the base algorithm and sets the map tokens to our
 * own values, which the algorithms would otherwise derive and shift.
 */
export function antdTheme(mode: Mode, density: Density, reducedMotion = false): ThemeConfig {
  const p = palettes[mode];
  const s = densities[density];
  const base = mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm;
  const exact: typeof base = (seed, map) => ({ ...(map ?? base(seed)), ...mapColours(p), ...mapSizes(s) });
  return {
    algorithm: [base, exact],
    token: { ...aliases(p), fontFamily, motion: !reducedMotion, motionUnit, sizeUnit: 4, wireframe: false },
    components: {
      Menu: { itemSelectedColor: p.link },
      Table: { cellPaddingBlock: 15, cellPaddingBlockMD: 9, cellPaddingBlockSM: 5 },
    },
  };
}

function mapColours(p: Palette) {
  return {
    colorBgLayout: p.bg,
    colorBgContainer: p.sheet,
    colorBgElevated: p.raised,
    colorBgSpotlight: p.tip,
    colorText: p.text,
    colorTextSecondary: p.text2,
    colorTextTertiary: p.text3,
    colorBorder: p.line,
    colorBorderSecondary: p.split,
    colorPrimary: p.primary,
    colorPrimaryHover: p.primaryHover,
    colorPrimaryActive: p.primaryActive,
    colorPrimaryBg: p.primaryBg,
    colorPrimaryBorder: p.link,
    colorInfo: p.primary,
    colorLink: p.link,
    colorError: p.danger,
    colorErrorBg: p.clock.due.chip,
    colorSuccess: p.clock.ok.text,
    colorSuccessBg: p.clock.ok.chip,
    colorWarning: p.clock.soon.text,
    colorWarningBg: p.clock.soon.chip,
  };
}

function mapSizes(s: Scale) {
  return {
    fontSize: s.size,
    fontSizeSM: s.small,
    fontSizeHeading1: s.h1,
    fontSizeHeading2: s.h2,
    fontSizeHeading3: s.h3,
    lineHeight: s.leading,
    controlHeightSM: s.controlSmall,
    controlHeight: s.control,
    controlHeightLG: s.controlLarge,
    borderRadius: s.radius,
    borderRadiusSM: 2,
    borderRadiusLG: s.radius + 2,
  };
}

// Alias tokens are derived after the map, so they go in `theme.token`.
function aliases(p: Palette) {
  return {
    colorTextPlaceholder: p.text3,
    colorSplit: p.split,
    controlItemBgActive: p.primaryBg,
    colorTextLightSolid: p.onSolid,
    lineWidthFocus: 3,
    boxShadow: shadows.modal,
    boxShadowSecondary: shadows.popup,
  };
}
