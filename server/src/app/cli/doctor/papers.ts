import type { Config } from '../../../platform/config/config.ts';
import { fontFolderOf, readFonts } from '../../../platform/papers/fonts.ts';
import { makeTypesetter } from '../../../platform/papers/typeset.ts';
import { bad, type Finding, good, messageOf, note, warn } from './finding.ts';

/** Which official faces are missing, and whether a paper can be set on this machine at all. */
export async function paperFindings({ dataDir }: Config): Promise<Finding[]> {
  const folder = fontFolderOf(dataDir);
  const { absent, broken, files } = readFonts(folder);
  const findings = [await settingFinding(folder)];
  if (broken.length > 0)
    findings.push(warn('文书字体', `${broken.join('、')} 不是字体文件`, `从 ${folder} 拿走，或换成完好的`));
  if (absent.length === 0) findings.push(good('公文字体', `齐全，共 ${files.length} 个字体文件`));
  else {
    const todo = `有授权的字体文件放进 ${folder}，再启动一次`;
    findings.push(note('公文字体', `没有${absent.join('、')}，文书用思源宋体、思源黑体代替`, todo));
  }
  return findings;
}

async function settingFinding(fontFolder: string): Promise<Finding> {
  const typesetter = makeTypesetter({ fontFolder, limitMs: 60_000 });
  try {
    const main = '#set document(title: "doctor")\n#set text(font: "Noto Serif SC", lang: "zh")\n排版';
    await typesetter.set({ sources: { 'main.typ': main }, data: {}, files: {}, at: 0 });
    return good('文书排版', '可以排');
  } catch (error) {
    return bad('文书排版', `排不了：${messageOf(error)}`, '重新安装一次：npm ci');
  } finally {
    await typesetter.stop();
  }
}
