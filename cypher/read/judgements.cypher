// How many judgements of each verdict stand, how many were taken back, and who judged?
// parameters: none
// example: {}
// columns: verdict, standing, undone, people
UNWIND ['SAME', 'DIFFERENT', 'UNSURE'] AS verdict
CALL (verdict) {
  MATCH (judgement:Judgement)
  WHERE judgement.verdict = verdict
  WITH judgement ORDER BY judgement.`by`
  RETURN sum(CASE WHEN judgement.standing THEN 1 ELSE 0 END) AS standing, count(judgement) AS made,
         collect(DISTINCT judgement.`by`) AS people
}
RETURN verdict, coalesce(standing, 0) AS standing, made - coalesce(standing, 0) AS undone, people
ORDER BY verdict
