//! Names and messages of earlier versions, which the list must catch: one string per row, as it was written.

use super::findings;
use super::list::List;

/// Names, each as a line of Rust.
const NAMES: &[&str] = &[
    "enum Road { Make, Attach, Again, End }",
    "enum Turn { Ended, Again }",
    "enum Made {}",
    "struct Leftovers { usable: u8, useless: u8, running: u8 }",
    "struct Pursuit { told: u8, stop_heard: bool }",
    "fn sort_out() {}",
    "// gives the ARN of what can be gone on with\nfn renew() {}",
    "fn delete_unborn() {}",
    "fn insist() {}",
    "fn overtaken() {}",
    "fn believes_end() {}",
    "fn require_unmoved(carried: Carried, governed: Governed) {}",
    "fn precious() {}",
    "fn last_words() {}",
    "struct Stakes(AtRisk);",
    "enum State { Dead, Stuck, HalfDeleted, FailedKept }",
    "enum Because {}",
    "struct Faulty { which: Which, at: Moment, called: Called }",
    "struct Played { next: Misfortune, thing: Thing, under_way: UnderWay }",
    "struct World { kept: Kept, others: Others, holder: Holder }",
    "enum Fate {}",
    "struct Course { trouble: Trouble, keys: Keys, patience: Patience, rates: Rates }",
    "enum Answer {}",
    "struct Surroundings;",
    "/// Whether something is there already.\nenum Presence { There }",
    "struct Errand;",
    "struct Crew(Crowd);",
    "fn of_deploy() {}",
    "/// What goes on in the neighbours' stacks.\nmod neighbours;",
    "const IMPATIENT: u8 = 0;",
    "const CALL_ABROAD: u8 = 0;",
    "const READ_ALONG: u8 = 0;",
    "struct Texts;",
    "struct Wanted;",
    "struct Look;",
    "struct Taker(WordSet);",
    "/// Whether the place is occupied: somebody has it.\nmod occupied;",
    "struct Glue;",
    "struct Site;",
    "struct Front;",
    "fn calls_of_aws(need: Need) {}",
    "trait Runnable {}\nstruct Refusal;",
    "struct Located<T>(T);",
    "struct Given<T>(T);\nenum Unread { Written }",
    "struct Joint { maker: Maker }",
    "fn assert_told() {}",
    "fn of(stage: &Stage) -> Self { Self }",
    "let found = all.iter().map(|it| it.name());",
    "mod dice;\n// the world of a person\nstruct World;",
    "enum Trouble { Moment(Moment), Because(Because) }",
    "bucket.unversioned()",
    "bucket.takes_access_logs()",
    "cache.snapshot_retention(days(1))",
    "/// A worker: tasks that nobody calls.",
    "/// Kept for 30 days; 7 without a word.",
];

/// Messages, help texts and sentences of the documentation.
const MESSAGES: &[&str] = &[
    "going back to where it was, because …",
    "stack `x` is there: `CREATE_COMPLETE`",
    "working out what has to be made",
    "the change set is being executed already: following it",
    "waiting for the operation of somebody else",
    "going back again, and leaving as they are: A, B",
    "CloudFormation takes five, 3 more are left out",
    "3 tasks died alike, cancelling the update",
    "no alarm is deployed yet that could send the stack back",
    "Express mode doesn't wait for tasks: whether they run isn't known",
    "type `Db` to deploy all the same:",
    "type `x` to go on without it:",
    "nothing of stack `x` can be cancelled: its status is none, because there is no such stack (seen live)",
    "stack `x` would fail: …",
    "stack can't be followed any longer",
    "mend the stage's `region` (`mend`: 54×)",
    "`follow` shows it; `deploy --wait` waits for its end, and goes on then",
    "`f` is no file of faults",
    "`f` is nothing to compare with",
    "the command can't be carried out as it was typed",
    "done, or done already",
    "no answer: the same command may work later",
    "`NO_COLOR` … are heard too",
    "Bring a stack that is stuck back to where it takes changes",
    "Print what a deployed stage tells of itself",
    "Say what a rule checks",
    "Don't look beforehand whether images, secrets … are as the template takes them for granted",
    "Compare with what really exists, and undo what was changed outside of CloudFormation",
    "What goes wrong … a file of faults, to see what a bad day looks like (also on `diff`, `follow`, `cancel --help`)",
    "it tells nobody when it goes off",
    "a task may take `2m` to start, and is stopped after `1m` if the load balancer gets no answer",
    "`.maximum_percent(200)`, what it is without a word",
    "all of its tasks may be stopped before a new one runs",
    "a database of a protected stage runs on one machine",
    "a bucket of a protected stage forgets what is overwritten or deleted",
    "nothing reaches it: no route, and nobody calls it",
    "public addresses in private subnets reach nothing",
    "part it in two",
    "what is said of a name has a namespace",
    "a database of a protected stage runs on one machine",
    "of several, one is chosen, and nobody knows which",
    "each so-manieth",
    "a fault is what is left after the retries",
    "It tells whoever asks",
    "lower-case: small letters and digits",
    "Half an answer is no answer",
    "30 days without a word",
];

#[test]
fn every_name_is_caught() {
    let list = List::read();
    for name in NAMES {
        assert!(
            !findings(&list, "ecs-dsl/src/sample.rs", name).is_empty(),
            "{name}"
        );
    }
}

#[test]
fn every_message_is_caught() {
    let list = List::read();
    for message in MESSAGES {
        assert!(
            !findings(&list, "book/src/sample.md", message).is_empty(),
            "{message}"
        );
    }
}
