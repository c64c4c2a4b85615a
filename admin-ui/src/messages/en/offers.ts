export default {
  offers: {
    left: '%{length} left',
    over: 'Time is up',
    bounty: 'bounty %{points}',
    points: 'Bounty in points',
    points_hint: '0 to 1000, for the unit that claims it and gets it done.',
    every_department: 'Every department',
    units: 'Departments that may claim it (two or more)',
    until: 'Until',
    until_hint: 'Left empty: as long as the district says. Seven days at most.',
  },
};
