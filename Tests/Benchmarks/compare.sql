-- The same comparison as `reckoner ingest`, as DuckDB does it: every key of two extracts, joined
-- in full, and the rows that differ written out. The types are given, so that nothing is guessed.
-- $first, $second and $out are paths; Tests/Benchmarks/compare.py puts them in.
COPY (
  SELECT
    CASE
      WHEN a.ORG_CODE IS NULL THEN 'new'
      WHEN b.ORG_CODE IS NULL THEN 'vanished'
      ELSE 'changed'
    END AS outcome,
    coalesce(a.QUALITY_SERVICE, b.QUALITY_SERVICE) AS service,
    coalesce(a.ORG_CODE, b.ORG_CODE) AS organisation,
    coalesce(a.ACH_DATE, b.ACH_DATE) AS achievement_date,
    coalesce(a.IND_CODE, b.IND_CODE) AS indicator,
    coalesce(a.FIELD_NAME, b.FIELD_NAME) AS field,
    a.VALUE AS was,
    b.VALUE AS now
  FROM
    read_csv(
      '$first',
      auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
      columns = {
        'QUALITY_SERVICE': 'VARCHAR', 'NAME': 'VARCHAR', 'ORG_CODE': 'VARCHAR',
        'ACH_DATE': 'INTEGER', 'IND_CODE': 'VARCHAR', 'FIELD_NAME': 'VARCHAR',
        'VALUE': 'VARCHAR', 'DEFAULT_VALUES_USED': 'VARCHAR', 'SUBMIT_USER_ID': 'VARCHAR',
        'SUBMIT_DATE': 'VARCHAR', 'SUBMIT_TIME': 'VARCHAR', 'LAST_SUBMISSION': 'VARCHAR'
      }
    ) a
    FULL OUTER JOIN read_csv(
      '$second',
      auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
      columns = {
        'QUALITY_SERVICE': 'VARCHAR', 'NAME': 'VARCHAR', 'ORG_CODE': 'VARCHAR',
        'ACH_DATE': 'INTEGER', 'IND_CODE': 'VARCHAR', 'FIELD_NAME': 'VARCHAR',
        'VALUE': 'VARCHAR', 'DEFAULT_VALUES_USED': 'VARCHAR', 'SUBMIT_USER_ID': 'VARCHAR',
        'SUBMIT_DATE': 'VARCHAR', 'SUBMIT_TIME': 'VARCHAR', 'LAST_SUBMISSION': 'VARCHAR'
      }
    ) b
      ON a.QUALITY_SERVICE = b.QUALITY_SERVICE
      AND a.ORG_CODE = b.ORG_CODE
      AND a.ACH_DATE = b.ACH_DATE
      AND a.IND_CODE = b.IND_CODE
      AND a.FIELD_NAME = b.FIELD_NAME
  WHERE a.VALUE IS DISTINCT FROM b.VALUE OR a.ORG_CODE IS NULL OR b.ORG_CODE IS NULL
) TO '$out' (HEADER);
