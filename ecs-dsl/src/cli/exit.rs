//! The exit codes of every verb. They are listed by `--help`, and never change their meaning.

/// What was asked for is done, or was done already.
pub const DONE: u8 = 0;
/// The program has errors: its rules are broken, or there is nothing to build.
pub const INVALID: u8 = 1;
/// The command can't be carried out as it was typed: a flag, a stage or a stack that doesn't exist, or nobody to ask.
pub const USAGE: u8 = 2;
/// CloudFormation tried, and failed.
pub const FAILED: u8 = 3;
/// Nothing was changed: somebody said no, or the state of the stack doesn't allow it.
pub const REFUSED: u8 = 4;
/// The credentials are missing, have expired, don't allow it, or are of another account or region.
pub const ACCESS: u8 = 5;
/// No answer, or not now: the same command may work later.
pub const UNAVAILABLE: u8 = 6;
/// A file or a folder can't be read or written.
pub const FILE: u8 = 7;
/// Nobody watches any more, and what has begun at AWS goes on there: `follow` shows how it ends.
pub const DETACHED: u8 = 8;

/// Every code, with what `--help` says of it.
pub const ALL: [(u8, &str); 9] = [
    (DONE, "done, or done already"),
    (INVALID, "the program has errors"),
    (USAGE, "the command can't be carried out as it was typed"),
    (FAILED, "CloudFormation tried, and failed"),
    (
        REFUSED,
        "nothing was changed: declined, or not allowed by the stack's state",
    ),
    (ACCESS, "credentials, account or region"),
    (UNAVAILABLE, "no answer: the same command may work later"),
    (FILE, "a file or a folder can't be read or written"),
    (DETACHED, "detached: what has begun goes on at AWS"),
];

/// From the best to the worst: of several stacks, the worst decides.
const BY_WEIGHT: [u8; 9] = [
    DONE,
    REFUSED,
    DETACHED,
    USAGE,
    FILE,
    UNAVAILABLE,
    ACCESS,
    INVALID,
    FAILED,
];

/// The worst of these codes; `DONE` if there are none.
pub(super) fn worst(codes: impl IntoIterator<Item = u8>) -> u8 {
    let weight = |code: &u8| BY_WEIGHT.iter().position(|known| known == code);
    codes.into_iter().max_by_key(weight).unwrap_or(DONE)
}

#[cfg(test)]
mod tests {
    use super::{ALL, BY_WEIGHT, DETACHED, DONE, FAILED, REFUSED, worst};

    #[test]
    fn the_worst_of_several_decides() {
        assert_eq!(worst([]), DONE);
        assert_eq!(worst([DONE, DETACHED, REFUSED]), DETACHED);
        assert_eq!(worst([REFUSED, FAILED, DETACHED, DONE]), FAILED);
        assert!(ALL.iter().all(|(code, _)| BY_WEIGHT.contains(code)));
    }

    #[test]
    fn every_code_is_listed_once_and_in_order() {
        let codes: Vec<_> = ALL.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, (0..9).collect::<Vec<u8>>());
    }
}
