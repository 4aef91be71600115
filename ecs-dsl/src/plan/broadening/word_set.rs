//! The actions, resources or principals of a statement as a set, with the wildcards of IAM.

/// What a statement names: these, or all but these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum WordSet {
    /// These.
    Only(Vec<String>),
    /// All but these (`NotAction`, `NotResource`, `NotPrincipal`).
    AllBut(Vec<String>),
}

/// One member of a set, to be looked for in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Member<'a> {
    /// A word, which may have wildcards.
    Word(&'a str),
    /// All but these.
    AllBut(&'a [String]),
}

impl WordSet {
    /// What has to be looked for to find the whole set.
    pub(super) fn members(&self) -> Vec<Member<'_>> {
        match self {
            Self::Only(words) => words.iter().map(|word| Member::Word(word)).collect(),
            Self::AllBut(words) => vec![Member::AllBut(words)],
        }
    }

    /// Whether everything that `member` stands for is in here.
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

/// Whether `pattern` matches everything that `word` matches. Case doesn't count, as in the names of actions: where it
/// would count, in resources, nobody has two names that differ by case only.
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
    // Where the last `*` stands, and how much of the word it has taken.
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
                let Some((place, taken)) = star else {
                    return false;
                };
                star = Some((place, taken + 1));
                (at, read) = (place + 1, taken + 1);
            }
        }
    }
    pattern.iter().skip(at).all(|left| *left == '*')
}

#[cfg(test)]
mod tests {
    use super::{Member, WordSet, matches};

    fn set(words: &[&str]) -> WordSet {
        WordSet::Only(words.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn wildcards_are_compared_as_sets() {
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
    fn all_but_some_is_covered_by_everything_or_by_all_but_fewer() {
        let but = |words: &[&str]| {
            let WordSet::Only(words) = set(words) else {
                unreachable!()
            };
            WordSet::AllBut(words)
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
