/**
 * The files of the sample corpus in `seeds/`. A folder served over HTTP cannot be listed, so they
 * are listed here; a test compares.
 */
export const SAMPLE_FILES: readonly string[] = [
  '000_second_summit_february.txt',
  '001_kim_leaves_beijing.txt',
  '002_shutdown_truce.txt',
  '004_biegun_at_stanford.txt',
  '006_state_of_the_union.txt',
  '007_hanoi_named_ledger.txt',
  '008_hanoi_named_post.txt',
  '010_hanoi_hotels.txt',
  '011_envoys_in_hanoi.txt',
  '012_train_reaches_dong_dang.txt',
  '013_dinner_at_the_metropole.txt',
  '014_cohen_testifies.txt',
  '015_no_deal_in_hanoi.txt',
  '016_midnight_at_the_melia.txt',
  '017_kim_in_vietnam.txt',
  '018_moon_seeks_a_way.txt',
  '019_rebuilding_at_sohae.txt',
  '021_choe_warns.txt',
  '022_timeline.txt',
  'corpus-lens.json',
];
