/** A request for help in three faces: asked for at the portal, passed on by a phone, taken at a desk; then a phone goes. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { openStage } from './cast.ts';
import { takePhoto } from './desk.ts';
import { phoneSize, signInOnPhone } from './phone.ts';

const shown = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** Four questions; those without an answer are passed over. */
async function askForHelp(page: Page, said: string): Promise<void> {
  await page.goto('/portal/help');
  await page.getByLabel('摔倒、走不动').check();
  await page.getByLabel(/说一两句/).fill(said);
  await page.getByRole('button', { name: '继续' }).click();
  await page.locator('#place').fill('海云里03');
  await page.locator('.sug button').first().click();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel(/电话/).fill('13800006620');
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByText(/现在值班：海云里社区值班岗/).waitFor();
  await page
    .getByText(/现在发出，.*前有人接/)
    .first()
    .waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: '发出求助' }).click();
  await shown(page, '正在叫人');
}

async function photograph(page: Page): Promise<void> {
  const camera = page.locator('input[type=file]').first();
  await camera.setInputFiles(await takePhoto(page, '现场'));
  await page.locator('.taken img').waitFor();
}

test('a request from the portal rings a phone and then a desk, and the resident follows it', async (t) => {
  const { browser, url, faults, at } = await openStage(t, ['street']);
  const opened = async (size = phoneSize): Promise<[BrowserContext, Page]> => {
    const context = await openWindow(browser, url, faults, size);
    return [context, await context.newPage()];
  };
  const [, resident] = await opened();
  const [field, phone] = await opened();
  await phone.goto('/field/');
  await signInOnPhone(phone, 'leader');
  const desk = at.street.page;
  await desk.goto('/duty-desk');
  await desk.getByText('没有求助').waitFor();

  await t.test('the phone on duty rings first, and passes it on', async () => {
    await askForHelp(resident, '我妈一个人住，打电话没人接');
    await phone.getByText('叫到您，正在响铃').waitFor();
    assert.equal(await desk.locator('.alarm').count(), 0, 'not yet called');
    await phone.locator('.calls a').first().click();
    await phone.getByText('接了才看到门牌').waitFor();
    assert.deepEqual(await axe(phone), []);
    await phone.getByRole('button', { name: /^去不了/ }).click();
    await phone.getByRole('button', { name: '太远' }).click();
    await phone.locator('.call-ring').waitFor({ state: 'detached' });
  });

  await t.test('the desk rings, takes it, and reads what was said', async () => {
    await desk.getByText('响铃中：1 件没人接').waitFor();
    await desk.getByRole('region', { name: '叫了谁，怎么答' }).getByText('去不了').waitFor();
    assert.deepEqual(await axe(desk), []);
    await desk.getByRole('button', { name: '我来接' }).click();
    await desk.locator('.alarm').waitFor({ state: 'detached' });
    await shown(resident, '有人接了');
    await resident.locator('.asking-turn').getByText('福海街道值班岗').waitFor();
    await desk.getByRole('region', { name: '求助人说的、怎么联系' }).getByRole('button').click();
    await desk.getByText('我妈一个人住，打电话没人接').waitFor();
    await desk.getByRole('link', { name: '13800006620' }).waitFor();
  });

  await t.test('it sets out, arrives, tells and finishes; the resident sees each of it', async () => {
    const act = (name: string) =>
      desk.locator('.desk-case').getByRole('button', { name, exact: true }).click();
    await act('我去');
    await shown(resident, '有人在路上了');
    await act('到了');
    const form = desk.getByRole('dialog');
    await form.getByRole('button', { name: '到了' }).click();
    await shown(resident, '人到了');
    await act('告诉求助人');
    await form.getByLabel('说什么').fill('见到老人了，没有受伤');
    await form.getByRole('button', { name: '告诉求助人' }).click();
    await resident.getByText('见到老人了，没有受伤').waitFor();
    await act('办好了');
    await form.getByLabel('已帮上').check();
    await form.getByLabel('做了什么').fill('扶起，送回家里');
    await form.getByRole('button', { name: '办好了' }).click();
    await shown(resident, '办好了');
    assert.deepEqual(await axe(resident), []);
  });

  await t.test('the phone takes the next, and keeps its arrival without a signal', async () => {
    await askForHelp(resident, '摔倒了，起不来');
    await phone.getByText('叫到您，正在响铃').waitFor();
    await phone.locator('.calls a').first().click();
    await phone.getByRole('button', { name: /^我来接/ }).click();
    await phone.getByRole('link', { name: /13800006620/ }).waitFor();
    await phone.getByRole('button', { name: /^我去/ }).click();
    await shown(resident, '有人在路上了');
    await phone.getByRole('button', { name: /^到了/ }).waitFor();
    await field.setOffline(true);
    await phone.getByRole('button', { name: /^到了/ }).click();
    await phone.getByText(/已记在本机/).waitFor();
    await field.setOffline(false);
    await shown(resident, '人到了');
    await phone.getByRole('button', { name: '办好了' }).click();
    await phone.getByLabel('已帮上').check();
    await phone.getByLabel('做了什么').fill('扶起来了');
    await phone.getByRole('button', { name: '办好了' }).click();
    await shown(resident, '办好了');
  });

  await t.test('the phone tells the caller, keeps a photo, and sends somebody else', async () => {
    await askForHelp(resident, '煤气灶打不着，闻着有味');
    await phone.getByText('叫到您，正在响铃').waitFor();
    await phone.locator('.calls a').first().click();
    const press = (name: string | RegExp) => phone.getByRole('button', { name }).click();
    await press(/^我来接/);
    await press('告诉求助人');
    await press('正在过去');
    assert.deepEqual(await axe(phone), []);
    await press('告诉求助人');
    await resident.getByText('正在过去').waitFor();

    await press('备注、照片');
    await phone.getByLabel('内容').fill('表前阀门已关');
    await photograph(phone);
    await press('备注、照片');
    await phone.locator('form').waitFor({ state: 'detached' });

    await press('派人去');
    await phone.getByRole('searchbox', { name: '谁去' }).fill('渔小满');
    await phone.getByLabel(/^渔小满/).check();
    await press('派人去');
    await shown(resident, '有人在路上了');
    const timeline = await phone.evaluate(async () => {
      const id = location.pathname.split('/').at(-1);
      return (await (await fetch(`/api/v1/helps/${id}`)).json()).timeline as { event: string }[];
    });
    const events = timeline.map(({ event }) => event);
    for (const event of ['help.told', 'help.noted', 'help.sent']) assert.ok(events.includes(event), event);
  });

  // The desk tells that it has seen what another took at that moment, and is answered that it need not.
  const offline = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED|409 .*\/commands\/see$/;
  assert.deepEqual(
    faults.filter((one) => !offline.test(one)),
    [],
  );
});
