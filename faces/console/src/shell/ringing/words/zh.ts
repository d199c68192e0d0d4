/** What the bar says that rings over every page. */
export const zh = {
  ringing: '响铃中：{{n}} 件没人接',
  risesAt: '{{time}} 叫上一级',
  sound_ringing: '声音开',
  sound_silent: '声音开',
  sound_blocked: '浏览器没放声音：在页面上点一下就响',
  sound_paused: '停铃不停钟，2 分钟后再响',
  soundOn: '响铃',
  soundPause: '停铃 2 分钟',
} as const;
