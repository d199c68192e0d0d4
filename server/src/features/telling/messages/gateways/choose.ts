/** The gateway of each channel, by the settings; a channel without one lies as files. */
import path from 'node:path';
import type { MessageSettings } from '../../../../platform/config/messages.ts';
import type { Gateways } from './gateway.ts';
import { httpGateway } from './http.ts';
import { fileOutbox } from './outbox.ts';
import { pushGateway, type VapidKeys } from './push.ts';
import { smtpGateway } from './smtp.ts';

export function chooseGateways(settings: MessageSettings, dataDir: string, keys: VapidKeys): Gateways {
  const files = fileOutbox(path.join(dataDir, 'messages'));
  const { smtp, sms, wechat, pushContact } = settings;
  return {
    email: smtp === null ? files : smtpGateway(smtp),
    sms: sms === null ? files : httpGateway(sms),
    wechat: wechat === null ? files : httpGateway(wechat),
    push: pushContact === null ? files : pushGateway({ keys, subject: pushContact }),
  };
}
