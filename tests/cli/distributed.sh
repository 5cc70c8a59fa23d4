# Two processes train together over loopback, as a launcher would start them.
source "$(dirname "$0")/harness.sh"

exits 0 generate --style painted --scenes 6 --scenes-per-object 2 --seed 5 --output scenes
cat > config.json <<'JSON'
{"network": "baseline", "backbone": "resnet18", "input_size": 64, "iterations": 2, "batch_size": 3, "checkpoint_every": 2,
 "validate_every": 2}
JSON
port=$((20000 + $$ % 10000))

# rank R ARGUMENTS…: one of two processes; its output is in the files outR and errR.
rank() {
  local rank=$1
  shift
  OMPI_COMM_WORLD_RANK=$rank OMPI_COMM_WORLD_SIZE=2 OMPI_COMM_WORLD_LOCAL_RANK=$rank OMPI_COMM_WORLD_LOCAL_SIZE=2 \
    MASTER_PORT=$port "$GRASPLOOM_CLI" train --dataset "${DATASET:-scenes}" --threads 1 "$@" > "out$rank" 2> "err$rank"
}

rank 1 --config config.json --output run &
other=$!
rank 0 --config config.json --output run || fail "rank 0: $(cat err0)"
wait $other || fail "rank 1: $(cat err1)"
grep -qF "in 2 processes" out0 || fail "rank 0 does not say how many there are"
[ ! -s out1 ] && [ ! -s err1 ] || fail "rank 1 speaks: $(cat out1 err1)"
equal done "$(cat run/state)" state
equal 2 "$(json run/config.json processes)" processes

# One that fails ends both, with its reason.
DATASET=nowhere rank 1 --config config.json --output none &
other=$!
code=0
rank 0 --config config.json --output none || code=$?
code1=0
wait $other || code1=$?
equal "1 1" "$code $code1" "exit codes"
grep -q "^grasploom-cli: rank 1 of 2 is gone: .*nowhere" err0 || fail "rank 0 does not say why: $(cat err0)"

# Alone where that is asked for; a launcher that makes no sense is named.
WORLD_SIZE=2 RANK=0 MASTER_ADDR=127.0.0.1 exits 0 train --dataset scenes --config config.json --output alone --threads 1 --distributed off
WORLD_SIZE=2 RANK=two refuses 2 "RANK" train --dataset scenes --config config.json --output alone2
WORLD_SIZE=2 refuses 2 "RANK is not set" train --dataset scenes --config config.json --output alone2
refuses 2 "--distributed" train --dataset scenes --config config.json --output alone2 --distributed maybe
