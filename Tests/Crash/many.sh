# Many processes at one book.
#
# Sourced by Tests/crash.sh, after sweep.sh.

# Eight writers, ten rounds each, and four readers as long as they write.
run_many() {
  writers=8
  rounds=10
  if [ "$some" -gt 0 ]; then rounds=1; fi
  book=$place/many/book
  mkdir -p "$place/many"
  cp -a "$place/before/aggregate/book" "$book"
  files=$place/many/files
  mkdir -p "$files"
  first=$(current_number "$book")
  for writer in $(seq "$writers"); do
    for round in $(seq "$rounds"); do
      # Each brings an organisation that nobody else does, so that whoever is let in publishes.
      mkdir -p "$files/$writer-$round"
      {
        echo "organisation,name,kind,commissioner,open,close"
        printf 'T%02d%03d,Surgery,practice,99X,1990-04-01,\n' $((writer + 10)) "$round"
      } >"$files/$writer-$round/organisations.csv"
    done
  done
  : >"$place/many/writing"
  for reader in 1 2 3 4; do read_many "$reader" & done
  running=
  for writer in $(seq "$writers"); do
    write_many "$writer" &
    running="$running $!"
  done
  for process in $running; do wait "$process" || :; done
  rm "$place/many/writing"
  wait
  published=$(cat "$place"/many/writer.* | grep -c '^published' || :)
  refused=$(cat "$place"/many/writer.* | grep -c '^refused' || :)
  reads=$(cat "$place"/many/reader.* | grep -c '^read' || :)
  wrong=$(cat "$place"/many/writer.* "$place"/many/reader.* | grep -v -c -E '^(published|refused|read)$' || :)
  point="many processes"
  log=$place/many/verify.log
  run "$RECKONER" verify "$book" --all-versions
  if [ "$ended" -ne 0 ]; then
    fault "verify ended with $ended"
    wrong=$((wrong + 1))
  fi
  versions=$(($(current_number "$book") - first))
  if [ "$versions" -ne "$published" ]; then
    : >"$log"
    fault "$published runs were published, and there are $versions more versions"
    wrong=$((wrong + 1))
  fi
  kept=$(grep -c ',Surgery,' "$book/current/tables/organisations.csv" || :)
  if [ "$kept" -ne "$published" ]; then
    : >"$log"
    fault "$published runs were published, and $kept of them are in the state"
    wrong=$((wrong + 1))
  fi
  printf '%-8s %d writers: %d published, %d told that another writes; %d reads; %d versions; %d wrong\n' \
    many "$writers" "$published" "$refused" "$reads" "$versions" "$wrong"
  if [ "$wrong" -ne 0 ]; then failed=1; fi
}

current_number() { readlink "$1/current" | sed 's/.*\/0*//'; }

write_many() {
  log=$place/many/log.writer.$1
  for round in $(seq "$rounds"); do
    run "$RECKONER" ingest "$book" "$files/$1-$round" --by "Writer $1" --fail-on never
    if [ "$ended" -eq 0 ] && grep -q 'of the book was published' "$log"; then
      echo published
    elif [ "$ended" -eq 3 ] && grep -q 'is writing to it' "$log"; then
      echo refused
    else
      echo wrong
      point="writer $1 in round $round"
      fault "ended with $ended"
    fi
  done >"$place/many/writer.$1"
}

read_many() {
  log=$place/many/log.reader.$1
  while [ -e "$place/many/writing" ]; do
    for command in status "report reconciliation" verify "declaration list"; do
      # shellcheck disable=SC2086
      run "$RECKONER" ${command%% *} $(echo "$command" | sed -n 's/^declaration //p;s/^report //p') \
        "$book" --quiet
      if [ "$ended" -eq 0 ]; then
        echo read
      else
        echo wrong
        point="reader $1, $command"
        fault "ended with $ended"
      fi
    done
  done >"$place/many/reader.$1"
}
