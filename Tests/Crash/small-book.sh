# A book that is small enough to be tried hundreds of times, and the commands that change it.
#
# Sourced by Tests/crash.sh. Two practices in one network, one indicator, one payment date. Every
# moment is given, so that the same command on the same book gives the same bytes.

# Writes the files that the book is made from into the folder $1.
write_small_files() {
  mkdir -p "$1/definitions"
  cat >"$1/definitions/services.csv" <<'END'
service,name,start,end,level,commissioner,declaration_required,approval_required,source
NCD2425,Made-up network service,2024-04-01,2025-03-31,network,,Y,Y,made up
END
  cat >"$1/definitions/indicators.csv" <<'END'
service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source
NCD2425,CAN04,Made-up indicator,,Cancer,practice,fraction,payment,,,,,N,made up
END
  cat >"$1/definitions/fields.csv" <<'END'
service,field,indicator,field_name,role,purpose,source
NCD2425,CAN04.Denominator,CAN04,All of them,denominator,payment,made up
NCD2425,CAN04.Numerator,CAN04,Some of them,numerator,payment,made up
END
  cat >"$1/definitions/achievement-dates.csv" <<'END'
service,achievement_date,is_payment_date,period_start
NCD2425,2025-03-31,Y,
END
  cat >"$1/definitions/organisations.csv" <<'END'
organisation,name,kind,commissioner,open,close
99X,Made-up Sub-ICB,commissioner,,2022-07-01,
T00001,Ash Tree Surgery,practice,99X,1990-04-01,
T00002,Birch Lane Practice,practice,99X,1990-04-01,
U00001,Alder Network,network,99X,2019-07-01,
END
  cat >"$1/definitions/participation.csv" <<'END'
service,organisation,status,start,end,response_date,target_date,status_date
NCD2425,T00001,Approved,2024-04-01,2025-03-31,,,
NCD2425,T00002,Approved,2024-04-01,2025-03-31,,,
NCD2425,U00001,Approved,2024-04-01,2025-03-31,,,
END
  cat >"$1/relationships.csv" <<'END'
T00001,Ash Tree Surgery,99X,Made-up Sub-ICB,U00001,Alder Network,99X,Made-up Sub-ICB,20190701,,TRUE
T00002,Birch Lane Practice,99X,Made-up Sub-ICB,U00001,Alder Network,99X,Made-up Sub-ICB,20190701,,TRUE
END
  write_small_extract 5 05/04/2025 >"$1/april.csv"
  write_small_extract 6 05/05/2025 >"$1/may.csv"
  write_small_extract 7 05/07/2025 >"$1/july.csv"
  # A value that is no number, so that the file is refused and put into quarantine.
  write_small_extract many 05/06/2025 >"$1/june.csv"
}

# Writes an extract in which a numerator of T00001 is $1, handed in on the day $2.
write_small_extract() {
  echo "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION"
  for line in "T00001:All of them:9" "T00001:Some of them:$1" \
    "T00002:All of them:7" "T00002:Some of them:4"; do
    echo "$line" | awk -F: -v day="$2" '{
      print "NCD2425,Made-up network service," $1 ",20250331,CAN04," $2 "," $3 \
        ",None,cro-processor," day ",19:36:01,Y"
    }'
  done
}

# Runs reckoner, which must end with the exit code $1, for making a book to try things on.
prepare() {
  expected=$1
  shift
  ended=0
  "$RECKONER" "$@" >"$place/prepare.log" 2>&1 || ended=$?
  if [ "$ended" -ne "$expected" ]; then
    echo "Tests/crash.sh: reckoner $* ended with $ended instead of $expected:" >&2
    cat "$place/prepare.log" >&2
    exit 2
  fi
}

# Makes the books that the commands are tried on: $place/before/COMMAND/book.
make_books() {
  files=$place/files
  write_small_files "$files"
  book=$place/book
  act="--by Ann --quiet"
  mkdir -p "$place/before/init"
  for step in "init $book --by Ann --at 2025-04-02T09:00:00" \
    "ingest $book $files/definitions $files/relationships.csv $act --at 2025-04-02T09:10:00" \
    "ingest $book $files/april.csv $act --at 2025-04-07T08:30:00" \
    "aggregate $book $act --at 2025-04-08T02:00:00" "keep declare" \
    "declaration declare $book U00001 --service NCD2425 --date 2025-03-31 $act --at 2025-04-09T10:00:00" \
    "keep ingest" \
    "ingest $book $files/may.csv $act --at 2025-05-06T09:00:00" \
    "keep aggregate" "keep undo" "keep prune" "keep refuse"; do
    case $step in
      keep*)
        mkdir -p "$place/before/${step#keep }"
        cp -a "$book" "$place/before/${step#keep }/book"
        ;;
      # Word splitting is meant: no word of these has a space in it.
      # shellcheck disable=SC2086
      *) prepare 0 $step ;;
    esac
  done
}

# Sets `arguments` to those of the command $1, on the book $2, and `code` to its exit code.
command_line() {
  files=$place/files
  act="--by Ann --quiet"
  code=0
  case $1 in
    init) arguments="init $2 --by Ann --at 2025-04-02T09:00:00" ;;
    ingest) arguments="ingest $2 $files/may.csv $act --at 2025-05-06T09:00:00" ;;
    aggregate) arguments="aggregate $2 $act --at 2025-05-07T02:00:00" ;;
    declare) arguments="declaration declare $2 U00001 --service NCD2425 --date 2025-03-31 $act --at 2025-04-09T10:00:00" ;;
    undo) arguments="undo $2 $act --yes --at 2025-05-06T10:00:00" ;;
    prune) arguments="prune $2 --before 4 --by Ann --yes --at 2025-06-01T09:00:00" ;;
    refuse)
      arguments="ingest $2 $files/june.csv $act --at 2025-06-06T09:00:00"
      code=3
      ;;
  esac
}
