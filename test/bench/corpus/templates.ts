/**
 * Sentences with gaps: `{a}`, `{b}`, `{c}` a person of the story (in full with a role when first
 * named, by family name after that), `{p}` the story's town, `{q}` another town, `{k}` a country,
 * `{d}` a date, `{w}` a weekday, `{t}` what it is about, `{n}` a number, and any adjective `{j}`,
 * noun `{o}` and verb in the past `{v}`.
 */
export const HEADLINES = [
  '{t} plan divides {p} over {j} {o}',
  '{A} calls for a {j} vote on {t} and {o}',
  '{p} agrees to reopen {t} after {n} weeks without {o}',
  'Talks on {t} break off in {p} after {j} {o}',
  '{A} and {B} at odds over {t} and {j} {o}',
  '{k} and {p} sign deal on {t} and {o}',
];

export const OPENINGS = [
  '{a} said on {w} that work on the {j} {t} in {p} would begin within {n} days, ending a dispute about a {o}.',
  'The council of {p} voted on {w} to put off the {t}, a {j} defeat for {a}, who {v} a {o}.',
  '{a} arrived in {p} on {w} for talks with {b} about the {t} and the {j} {o}, the first such meeting since {d}.',
  'More than {n} people marched through {p} on {w} against the {t}, which {a} {v} with a {j} {o}.',
];

export const BODY = [
  '{a} told reporters in {p} that the {t} had cost {n} million so far and that a {j} {o} {v} the rest.',
  '"We {v} the {o} long enough," said {b}, who came from {q} for the {j} hearing. "People want to see the {o}."',
  'The {j} agreement, signed on {d}, gives the {o} another {n} months, after which {k} may sell its {o}.',
  '{c} disagreed. The {j} figures, {c} said, left out the {o} and the {o} in {q}.',
  'An earlier {o} failed on {d}, when the {j} side {v} the {o} and nobody {v} the {t}.',
  'Officials in {k} declined to comment, but a {j} {o} close to the talks {v} a second {o} before the end of the year.',
  'According to a {j} report of {d}, about {n} homes in {q} {v} their {o} for it.',
  '{b} met {c} in {q} on {w}, and both {v} a {j} {o}, though neither {v} the {o}.',
  'The {t} {v} the {o} since the winter, when a {j} storm closed the {o} for {n} days.',
  'A {j} shopkeeper near the {o} said that business had fallen by {n} per cent and that the {o} {v} the {o}.',
  '{a} said last {w} that there was no need for a {j} {o}. {b} {v} one all the same.',
  'The {o} that looked at the {t} found {n} cracks in the {j} {o}, but nobody {v} the {o}.',
  'In {k}, where a {j} {t} opened on {d}, the {o} {v} the {o} and rents rose by {n} per cent.',
  '{c}, who grew up near a {j} {o} in {q}, {v} two letters and says that the {o} {v} neither.',
  'The court in {q} hears the {o} on {d}; the {j} {o} {v} it for at least {n} weeks.',
  'Nobody {v} when part of the {o} came down on {w} night, but the {j} {o} {v} the {o} since then.',
  'It was not clear on {w} whether {a} {v} the {j} {o}, as the {o} in {p} now expects.',
  'The money was to come from {k}, from a {j} {o} and from a {o} that {v} the {o}, the papers show.',
  '{b} put it in {j} words: without the {o}, the {o} {v} {p}, and those who stayed {v} it.',
  'A {j} {o} from {q} {v} the square and the {o} for {n} hours before the {o} {v} them.',
  'A {j} decision is due before {d}. Until then the {o} {v} the {t}, with a {o} around it.',
  'The work was held up by a {j} {o}, by two strikes and by a {o} that {v} the contractor of the {o}.',
  'Once the {o} {v} the {t}, the {j} {o} in {q} {v} {n} of its people.',
  'The {j} {o} beside the {o} {v} more than the {o} and {v} less than the {j} {o}.',
  'What the {o} {v} was a {j} {o}; what it {v} was the {o} and the {j} {o}.',
  'Neither the {j} {o} nor the {o} {v} the {o} that the {j} {o} {v} in the summer.',
];
