import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import { useNames } from '../../../admin/names.ts';
import { paths } from '../../../paths.ts';
import type { When } from './queries.ts';
import { useClasses, useTable, useUnit } from './queries.ts';

const rolePrefix = 'role:';

/** The role a target names, null where it names a unit. */
export function roleOf(target: string): string | null {
  return target.startsWith(rolePrefix) ? target.slice(rolePrefix.length) : null;
}

export const roleTarget = (role: string) => `${rolePrefix}${role}`;

/** Whom a rule sends matters to: a unit by name, or whoever has a role. */
export function Target(props: { readonly unitId: string; readonly plain?: boolean }) {
  const { t } = useTranslation('routing');
  const role = roleOf(props.unitId);
  const unit = useUnit(role === null ? props.unitId : undefined).data;
  const roles = useTable().data?.roles ?? [];
  if (role !== null) {
    const name = roles.find((one) => one.role === role)?.name ?? role;
    return <Said text={t('role', { role: name })} />;
  }
  if (unit === undefined) return '…';
  if (props.plain === true) return unit.name;
  return (
    <Link className="lk" to={paths.unit} params={{ id: unit.id }}>
      {unit.name}
    </Link>
  );
}

/** The conditions of a rule in words. */
export function Conditions(props: { readonly when: When }) {
  const { t } = useTranslation('routing');
  const names = useNames();
  const className = useClassName();
  const { classPrefix, areaPrefix, ownerUnit, channel, timeOfDay, level, kind } = props.when;
  const parts = [
    ...(classPrefix === undefined ? [] : [`${t('cond.classPrefix')} ${className(classPrefix)}`]),
    ...(channel === undefined ? [] : [`${t('cond.channel')} ${names('channel', channel)}`]),
    ...(timeOfDay === undefined ? [] : [`${t('cond.timeOfDay')} ${timeOfDay.from}–${timeOfDay.to}`]),
    ...(level === undefined ? [] : [`${t('cond.level')} ${names('cycle', level)}`]),
    ...(kind === undefined ? [] : [`${t('cond.kind')} ${t(`kinds.${kind}`)}`]),
  ];
  const more = areaPrefix !== undefined || ownerUnit !== undefined;
  if (parts.length === 0 && !more) return t('always');
  return (
    <span className="adm-tags">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {areaPrefix === undefined ? null : (
        <span>
          {t('cond.areaPrefix')} <AreaName code={areaPrefix} whole />
        </span>
      )}
      {ownerUnit === undefined ? null : (
        <span>
          {t('cond.ownerUnit')} <Target unitId={ownerUnit} plain />
        </span>
      )}
    </span>
  );
}

/** The name of a class, with its code. */
export function useClassName(): (code: string) => string {
  const classes = new Map((useClasses().data?.items ?? []).map(({ code, name }) => [code, name]));
  return (code) => {
    const name = classes.get(code);
    return name === undefined ? code : `${name} ${code}`;
  };
}
