import { describe, expect, it } from 'vitest';
import { loadProfiles } from '../../src/load-profiles.ts';
import { readProfile } from '../../src/marketplaces/profile.ts';

const good = () => structuredClone(loadProfiles().profiles.get('fiverr')!);
type Good = ReturnType<typeof good>;

const faultOf = (spoil: (profile: Good) => void) => {
  const profile = good();
  spoil(profile);
  try {
    readProfile(profile);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

describe('readProfile', () => {
  it('reads a good profile', () => {
    expect(readProfile(good())).toEqual(good());
  });

  it.each<[string, (profile: Good) => void]>([
    ['There is no fact Z9.', (profile) => profile.plans['keep-the-order'].steps[0]!.facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.plans['keep-the-order'].why[0]!.facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.warnings[0]!.facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.deadlines['delivery-due'].facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.checklist['order-number'].facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.alerts.threat.facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.impact.facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.exception.facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.outcomes.advice[0]!.facts.push('Z9')],
    ['There is no fact Z9.', (profile) => profile.prevention.general.facts.push('Z9')],
    ['prevention.general.lines.0', (profile) => (profile.prevention.general.lines[0] = 'x'.repeat(121))],
    [
      'outcomes.titles.refused',
      (profile) => delete (profile.outcomes.titles as { refused?: string }).refused,
    ],
    ['There is no fact Z9.', (profile) => profile.listed.push('Z9')],
    ['There is no fact toString.', (profile) => profile.listed.push('toString')],
    [
      'The fact A5 is neither used nor listed.',
      (profile) => profile.listed.splice(profile.listed.indexOf('A5'), 1),
    ],
    ['The fact A1 is used', (profile) => profile.listed.push('A1')],
    [
      'There is no warning mutual-counts.',
      (profile) => (profile.warnings = profile.warnings.filter(({ id }) => id !== 'mutual-counts')),
    ],
    ['The facts A have no group.', (profile) => delete profile.groups.A],
    ['The group Z has no facts.', (profile) => (profile.groups.Z = 'Anything')],
    ['facts.A1.certainty', (profile) => Object.assign(profile.facts.A1!, { certainty: 'sure' })],
    ['facts.A1.sources.0.url', (profile) => (profile.facts.A1!.sources[0]!.url = 'javascript:alert(1)')],
    ['facts.A1.compiled', (profile) => (profile.facts.A1!.compiled = 'yesterday')],
    [
      'plans.keep-the-order.steps.0.when.1',
      (profile) => profile.plans['keep-the-order'].steps[0]!.when.push('full-moon' as never),
    ],
    ['plans.keep-the-order', (profile) => delete (profile.plans as Partial<Good['plans']>)['keep-the-order']],
  ])('refuses a profile at start: %s', (fault, spoil) => {
    expect(faultOf(spoil)).toContain(fault);
  });

  it('lists every fault at once', () => {
    const message = faultOf((profile) => {
      profile.warnings[0]!.facts.push('Z8');
      profile.listed.push('Z9');
    });
    expect(message).toContain('The profile fiverr cannot be used.');
    expect(message).toMatch(/Z8[\s\S]*Z9/);
  });

  it.each([null, undefined, 1, 'fiverr', [], {}])('refuses %j', (raw) => {
    expect(() => readProfile(raw)).toThrow('cannot be used');
  });
});
