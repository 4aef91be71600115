//! The actions, resources or principals of a statement as a set with IAM wildcards.

/// The elements of a statement: those listed, or all except those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WildcardSet {
    /// Those listed.
    Only(Vec<String>),
    /// All except those listed (`NotAction`, `NotResource`, `NotPrincipal`).
    AllBut(Vec<String>),
}

/// A member of a set, to be checked against another set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Member<'a> {
    /// A word, possibly with wildcards.
    Word(&'a str),
    /// All except these.
    AllBut(&'a [String]),
}

impl WildcardSet {
    /// The members that together make up the set.
    pub(super) fn members(&self) -> Vec<Member<'_>> {
        match self {
            Self::Only(words) => words.iter().map(|word| Member::Word(word)).collect(),
            Self::AllBut(words) => vec![Member::AllBut(words)],
        }
    }

    /// Whether the set contains everything that `member` matches.
    pub(super) fn covers(&self, member: Member<'_>) -> bool {
        match (self, member) {
            (Self::Only(words), Member::Word(word)) => words.iter().any(|own| matches(own, word)),
            (Self::Only(words), Member::AllBut(_)) => words.iter().any(|own| own == "*"),
            (Self::AllBut(words), Member::Word(word)) => {
                !word.contains(['*', '?']) && !words.iter().any(|own| matches(own, word))
            }
            (Self::AllBut(words), Member::AllBut(others)) => words
                .iter()
                .all(|own| others.iter().any(|other| matches(other, own))),
        }
    }
}

/// Whether `pattern` matches everything that `word` matches. Case is ignored, as in action names; resource names that
/// differ only in case don't occur in practice.
pub(super) fn matches(pattern: &str, word: &str) -> bool {
    let (pattern, word): (Vec<char>, Vec<char>) = (
        pattern.to_lowercase().chars().collect(),
        word.to_lowercase().chars().collect(),
    );
    glob(&pattern, &word)
}

/// `*` of the word is matched by `*` only, and `?` by `*` and `?`.
fn glob(pattern: &[char], word: &[char]) -> bool {
    let (mut at, mut read) = (0, 0);
    // The index of the last `*`, and how much of the word it matches.
    let mut star: Option<(usize, usize)> = None;
    while let Some(letter) = word.get(read) {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, read));
                at += 1;
            }
            Some('?') if *letter != '*' => (at, read) = (at + 1, read + 1),
            Some(own) if own == letter => (at, read) = (at + 1, read + 1),
            _ => {
                let Some((index, matched)) = star else {
                    return false;
                };
                star = Some((index, matched + 1));
                (at, read) = (index + 1, matched + 1);
            }
        }
    }
    pattern.iter().skip(at).all(|left| *left == '*')
}

#[cfg(test)]
mod tests {
    use super::{Member, WildcardSet, matches};

    fn set(words: &[&str]) -> WildcardSet {
        WildcardSet::Only(words.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn wildcards_match_as_sets() {
        for (pattern, word) in [
            ("s3:*", "s3:GetObject"),
            ("s3:*", "s3:Get*"),
            ("s3:Get*", "S3:getobject"),
            ("*", "s3:*"),
            ("arn:*/a?c", "arn:b/abc"),
            ("a*b*c", "a-x-b-y-c"),
            ("${Files.Arn}/*", "${Files.Arn}/public/*"),
        ] {
            assert!(matches(pattern, word), "{pattern} {word}");
        }
        for (pattern, word) in [
            ("s3:GetObject", "s3:*"),
            ("s3:Get*", "s3:*"),
            ("s3:?", "s3:*"),
            ("${Files.Arn}/public/*", "${Files.Arn}/*"),
            ("a*b", "a*c"),
        ] {
            assert!(!matches(pattern, word), "{pattern} {word}");
        }
    }

    #[test]
    fn all_but_is_covered_by_everything_and_by_all_but_fewer() {
        let but = |words: &[&str]| {
            let WildcardSet::Only(words) = set(words) else {
                unreachable!()
            };
            WildcardSet::AllBut(words)
        };
        let two = but(&["iam:*", "kms:*"]);
        let member = two.members()[0];
        assert!(set(&["*"]).covers(member));
        assert!(!set(&["s3:*"]).covers(member));
        assert!(but(&["iam:*"]).covers(member));
        assert!(but(&["iam:CreateUser"]).covers(member));
        assert!(!but(&["iam:*", "sqs:*"]).covers(member));
        assert!(two.covers(Member::Word("s3:GetObject")));
        assert!(!two.covers(Member::Word("iam:CreateUser")));
        assert!(!two.covers(Member::Word("*")));
    }
}
