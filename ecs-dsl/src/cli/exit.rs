//! The exit codes of every verb. They are listed by `--help`, and never change their meaning.

/// Success, also if there was nothing to do.
pub const SUCCESS: u8 = 0;
/// The program has errors: it breaks rules, or has nothing to build.
pub const PROGRAM_ERRORS: u8 = 1;
/// Usage error: an unknown flag, stage or stack, or a prompt without a terminal.
pub const USAGE_ERROR: u8 = 2;
/// The deployment failed: the change set or the operation failed.
pub const DEPLOYMENT_FAILED: u8 = 3;
/// Nothing was changed: declined at the prompt, or refused because of the state of the stack.
pub const NOTHING_CHANGED: u8 = 4;
/// The credentials are missing, expired, lack permissions, or belong to another account or region.
pub const CREDENTIALS: u8 = 5;
/// AWS is unreachable or throttles calls: the same command may succeed later.
pub const UNAVAILABLE: u8 = 6;
/// I/O error: a file or a folder can't be read or written.
pub const IO_ERROR: u8 = 7;
/// Detached from an operation that continues on AWS: `follow` shows its result.
pub const DETACHED: u8 = 8;
/// `diff --exit-code` found changes.
pub const CHANGES: u8 = 9;
/// `status` or `drift` found a stack, a service or a resource that isn't as it was deployed.
pub const NOT_AS_WANTED: u8 = 10;
/// `secrets` or `parameters` found that a value is missing.
pub const MISSING_VALUES: u8 = 11;

/// Every code, with its description in `--help`.
pub const ALL: [(u8, &str); 12] = [
    (SUCCESS, "success"),
    (PROGRAM_ERRORS, "program errors"),
    (USAGE_ERROR, "usage error"),
    (DEPLOYMENT_FAILED, "deployment failed"),
    (
        NOTHING_CHANGED,
        "nothing changed: declined, or refused because of the stack's state",
    ),
    (CREDENTIALS, "credentials, account or region"),
    (UNAVAILABLE, "AWS unreachable or throttled; retry"),
    (IO_ERROR, "I/O error"),
    (DETACHED, "detached: the operation continues on AWS"),
    (CHANGES, "changes found by `diff --exit-code`"),
    (
        NOT_AS_WANTED,
        "something isn't as it was deployed, found by `status`, `diagnose` or `drift`",
    ),
    (
        MISSING_VALUES,
        "a value is missing, found by `secrets` or `parameters`",
    ),
];

/// From the best to the worst: of several stacks, the worst decides.
const BY_SEVERITY: [u8; 12] = [
    SUCCESS,
    CHANGES,
    NOT_AS_WANTED,
    MISSING_VALUES,
    NOTHING_CHANGED,
    DETACHED,
    USAGE_ERROR,
    IO_ERROR,
    UNAVAILABLE,
    CREDENTIALS,
    PROGRAM_ERRORS,
    DEPLOYMENT_FAILED,
];

/// The worst of these codes; `SUCCESS` if there are none.
pub(super) fn worst(codes: impl IntoIterator<Item = u8>) -> u8 {
    let severity = |code: &u8| BY_SEVERITY.iter().position(|known| known == code);
    codes.into_iter().max_by_key(severity).unwrap_or(SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::{ALL, BY_SEVERITY, DEPLOYMENT_FAILED, DETACHED, NOTHING_CHANGED, SUCCESS, worst};

    #[test]
    fn worst_code_wins() {
        assert_eq!(worst([]), SUCCESS);
        assert_eq!(worst([SUCCESS, DETACHED, NOTHING_CHANGED]), DETACHED);
        assert_eq!(
            worst([NOTHING_CHANGED, DEPLOYMENT_FAILED, DETACHED, SUCCESS]),
            DEPLOYMENT_FAILED
        );
        assert!(ALL.iter().all(|(code, _)| BY_SEVERITY.contains(code)));
    }

    #[test]
    fn codes_are_unique_and_in_order() {
        let codes: Vec<_> = ALL.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, (0..12).collect::<Vec<u8>>());
    }
}
