//! Wildcard patterns of listener rules as languages: `*` matches any text, `?` any character.
//!
//! **Invariant:** exact. If [`covers`] returns true, it holds for every text. It returns false if the search takes too long.

use std::collections::{BTreeSet, VecDeque};

/// A parsed pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glob(Vec<Token>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// `*`
    Any,
    /// `?`
    One,
    Char(char),
}

/// The texts that patterns are matched against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InputDomain {
    All,
    /// Texts that start with `/`.
    Paths,
}

/// The limit of visited states. Typical patterns need some dozens.
const MAX_STATES: usize = 20_000;

impl Glob {
    /// A case-sensitive pattern.
    pub(super) fn exact(pattern: &str) -> Self {
        Self(pattern.chars().map(Token::from_char).collect())
    }

    /// A case-insensitive pattern, for ASCII letters.
    pub(super) fn caseless(pattern: &str) -> Self {
        Self::exact(&pattern.to_ascii_lowercase())
    }

    /// The number of literal characters.
    fn literals(&self) -> usize {
        self.0.iter().filter_map(Token::literal).count()
    }

    /// The letters before the first wildcard.
    pub(super) fn literal_start(&self) -> String {
        self.0.iter().map_while(|token| token.literal()).collect()
    }

    /// The letters after the last wildcard, backwards.
    pub(super) fn literal_end(&self) -> String {
        let tokens = self.0.iter().rev();
        tokens.map_while(|token| token.literal()).collect()
    }

    /// Whether a text may end at `position`.
    fn accepts(&self, position: usize) -> bool {
        self.0
            .iter()
            .skip(position)
            .all(|token| *token == Token::Any)
    }

    /// Whether every text matches from `position` on.
    fn accepts_all(&self, position: usize) -> bool {
        position < self.0.len() && self.accepts(position)
    }

    /// Whether it matches any text of the domain.
    fn matches_in(&self, domain: InputDomain) -> bool {
        let is_path_start = |token: &Token| !matches!(token, Token::Char(first) if *first != '/');
        domain == InputDomain::All || self.0.first().is_some_and(is_path_start)
    }

    /// Whether different letters before the first `*`, or after the last one, show that no text matches both. Most pairs of
    /// patterns differ there, which is much faster to see than to search for a common text.
    fn has_other_ends(&self, other: &Self) -> bool {
        let differs = |(own, other): (&Token, &Token)| match (own, other) {
            (Token::Any, _) | (_, Token::Any) => Some(false),
            (Token::Char(own), Token::Char(other)) if own != other => Some(true),
            _ => None,
        };
        let (own, other) = (self.0.iter(), other.0.iter());
        let at_start = own.clone().zip(other.clone()).find_map(differs);
        let at_end = || own.rev().zip(other.rev()).find_map(differs);
        at_start == Some(true) || at_end() == Some(true)
    }

    /// Calls `next` with every position after reading `symbol`.
    fn step(&self, position: usize, symbol: char, mut next: impl FnMut(usize)) {
        for (index, token) in self.0.iter().enumerate().skip(position) {
            match token {
                Token::Any => next(index),
                Token::One => return next(index + 1),
                Token::Char(literal) if *literal == symbol => return next(index + 1),
                Token::Char(_) => return,
            }
        }
    }
}

impl Token {
    fn literal(&self) -> Option<char> {
        match self {
            Self::Char(literal) => Some(*literal),
            Self::Any | Self::One => None,
        }
    }

    fn from_char(character: char) -> Self {
        match character {
            '*' => Self::Any,
            '?' => Self::One,
            literal => Self::Char(literal),
        }
    }
}

/// Every literal character of the patterns, and one that represents all others.
fn alphabet<'a>(globs: impl Iterator<Item = &'a Glob>) -> Vec<char> {
    let mut literals = BTreeSet::from(['/']);
    for token in globs.flat_map(|glob| &glob.0) {
        if let Token::Char(literal) = token {
            literals.insert(*literal);
        }
    }
    let other = ('a'..='z')
        .chain('\u{e000}'..)
        .find(|other| !literals.contains(other));
    literals.into_iter().chain(other).collect()
}

/// The positions of the patterns of a union after some text: pairs of pattern and position.
type Positions = BTreeSet<(usize, usize)>;

/// Whether every text that `pattern` matches is matched by at least one of `union`.
///
/// A subset construction: it reads texts letter by letter and tracks all positions of the union at once. If `pattern`
/// accepts where no position of the union does, the text so far is matched only by `pattern`.
pub(super) fn covers(union: &[&Glob], pattern: &Glob, domain: InputDomain) -> bool {
    if union.contains(&pattern) {
        return true;
    }
    let is_near = |glob: &&Glob| !glob.has_other_ends(pattern);
    let union: Vec<&Glob> = union.iter().copied().filter(is_near).collect();
    if union.is_empty() {
        return !pattern.matches_in(domain);
    }
    // A text with other letters in place of the wildcards is matched only by patterns with at most as many literals. The `/`
    // with which paths begin counts as one.
    let literals = pattern.literals() + usize::from(domain == InputDomain::Paths);
    if union.iter().all(|glob| glob.literals() > literals) {
        return !pattern.matches_in(domain);
    }
    let alphabet = alphabet(union.iter().copied().chain([pattern]));
    let start: Positions = (0..union.len()).map(|index| (index, 0)).collect();
    let mut seen = BTreeSet::new();
    let mut open = Vec::new();
    match domain {
        InputDomain::All => open.push((0, start)),
        InputDomain::Paths => {
            let after = advance(&union, &start, '/');
            pattern.step(0, '/', |next| open.push((next, after.clone())));
        }
    }
    while let Some((position, positions)) = open.pop() {
        let accepts_all = |(index, position): &(usize, usize)| union[*index].accepts_all(*position);
        if positions.iter().any(accepts_all) || !seen.insert((position, positions.clone())) {
            continue;
        }
        let accepts = |(index, position): &(usize, usize)| union[*index].accepts(*position);
        let is_uncovered = pattern.accepts(position) && !positions.iter().any(accepts);
        if is_uncovered || seen.len() > MAX_STATES {
            return false;
        }
        for symbol in &alphabet {
            let mut next = Vec::new();
            pattern.step(position, *symbol, |position| next.push(position));
            // The pattern reads one symbol of many where it has a literal.
            if !next.is_empty() {
                let after = advance(&union, &positions, *symbol);
                open.extend(next.into_iter().map(|position| (position, after.clone())));
            }
        }
    }
    true
}

fn advance(union: &[&Glob], positions: &Positions, symbol: char) -> Positions {
    let mut after = Positions::new();
    for (index, position) in positions {
        union[*index].step(*position, symbol, |next| {
            after.insert((*index, next));
        });
    }
    after
}

/// A shortest text that both patterns match.
pub(super) fn common(a: &Glob, b: &Glob, domain: InputDomain) -> Option<String> {
    if a.has_other_ends(b) {
        return None;
    }
    let alphabet = alphabet([a, b].into_iter());
    let mut seen = BTreeSet::new();
    let mut open = VecDeque::from([((0, 0), String::new())]);
    if domain == InputDomain::Paths {
        open = steps(a, b, (0, 0), '/')
            .map(|at| (at, "/".to_owned()))
            .collect();
    }
    while let Some((at, text)) = open.pop_front() {
        if !seen.insert(at) {
            continue;
        }
        if a.accepts(at.0) && b.accepts(at.1) {
            return Some(text);
        }
        for symbol in &alphabet {
            let next = steps(a, b, at, *symbol).filter(|next| !seen.contains(next));
            open.extend(next.map(|next| (next, format!("{text}{symbol}"))));
        }
    }
    None
}

/// The pairs of positions after reading `symbol`.
fn steps(
    a: &Glob,
    b: &Glob,
    at: (usize, usize),
    symbol: char,
) -> impl Iterator<Item = (usize, usize)> {
    let mut pairs = Vec::new();
    a.step(at.0, symbol, |left| {
        b.step(at.1, symbol, |right| pairs.push((left, right)));
    });
    pairs.into_iter()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_covered(pattern: &str, union: &[&str], domain: InputDomain) -> bool {
        let union: Vec<Glob> = union.iter().map(|pattern| Glob::exact(pattern)).collect();
        covers(
            &union.iter().collect::<Vec<_>>(),
            &Glob::exact(pattern),
            domain,
        )
    }

    #[test]
    fn narrower_pattern_is_covered() {
        for (one, other) in [
            ("/api/orders/*", "/api/*"),
            ("/api/v?/x", "/api/*/x"),
            ("/a", "/a"),
            ("/a**", "/a*"),
            ("/a*", "/a**"),
            ("/?*", "/*?"),
            ("", "*"),
        ] {
            assert!(
                is_covered(one, &[other], InputDomain::All),
                "{one} in {other}"
            );
        }
        for (one, other) in [
            ("/api/*", "/api/orders/*"),
            ("/API/x", "/api/*"),
            ("/a*", "/a?"),
            ("/*a", "/a*"),
            ("*", "/*"),
            ("a", ""),
        ] {
            assert!(
                !is_covered(one, &[other], InputDomain::All),
                "{one} not in {other}"
            );
        }
    }

    #[test]
    fn union_covers_more_than_its_members() {
        assert!(is_covered("/a*", &["/a", "/a?*"], InputDomain::All));
        assert!(!is_covered("/a*", &["/a", "/a??*"], InputDomain::All));
        assert!(!is_covered("/a", &[], InputDomain::All));
    }

    #[test]
    fn paths_start_with_a_slash() {
        assert!(is_covered("*", &["/*"], InputDomain::Paths));
        assert!(is_covered("*x", &["/*x"], InputDomain::Paths));
        assert!(!is_covered("*x", &["/x"], InputDomain::Paths));
        assert!(
            is_covered("a*", &["/b"], InputDomain::Paths),
            "matches no path"
        );
    }

    #[test]
    fn search_over_the_limit_is_not_covered() {
        let hard = format!("*a{}", "?".repeat(60));
        assert!(!is_covered("*b*", &[&hard], InputDomain::All));
        assert!(!is_covered(
            &hard,
            &[&format!("*a{}b", "?".repeat(59))],
            InputDomain::All
        ));
    }

    #[test]
    fn common_text() {
        let both = |a: &str, b: &str| common(&Glob::exact(a), &Glob::exact(b), InputDomain::Paths);
        assert_eq!(
            both("/api/*/items", "/api/orders/*").as_deref(),
            Some("/api/orders/items")
        );
        assert_eq!(both("*", "/*").as_deref(), Some("/"));
        assert_eq!(both("/a*", "/b*"), None);
        assert_eq!(
            common(
                &Glob::caseless("API.*"),
                &Glob::caseless("api.x"),
                InputDomain::All
            )
            .as_deref(),
            Some("api.x")
        );
    }

    /// Every text of up to six letters of `ab/`.
    fn texts() -> Vec<String> {
        let mut all = vec![String::new()];
        let mut last = 0;
        for _ in 0..6 {
            let longer: Vec<String> = all[last..]
                .iter()
                .flat_map(|text| ["a", "b", "/"].map(|letter| format!("{text}{letter}")))
                .collect();
            last = all.len();
            all.extend(longer);
        }
        all
    }

    /// Whether the pattern matches the text, by backtracking.
    fn matches(pattern: &[char], text: &[char]) -> bool {
        match (pattern, text) {
            ([], []) => true,
            (['*', rest @ ..], _) if matches(rest, text) => true,
            (['*', ..], [_, text @ ..]) => matches(pattern, text),
            (['?', rest @ ..], [_, text @ ..]) => matches(rest, text),
            ([literal, rest @ ..], [letter, text @ ..]) if literal == letter => matches(rest, text),
            _ => false,
        }
    }

    fn matches_text(pattern: &str, text: &str) -> bool {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        matches(&letters(pattern), &letters(text))
    }

    fn universe(domain: InputDomain) -> Vec<String> {
        let all = texts().into_iter();
        all.filter(|text| domain == InputDomain::All || text.starts_with('/'))
            .collect()
    }

    proptest! {
        /// The patterns have the literals `a` and `/`; `b` represents every other letter. If a text is matched only by
        /// `one`, a text of at most six letters is.
        #[test]
        fn coverage_agrees_with_enumeration(
            one in "[a*?/]{0,3}",
            union in proptest::collection::vec("[a*?/]{0,3}", 0..3),
            paths in any::<bool>(),
        ) {
            let domain = if paths { InputDomain::Paths } else { InputDomain::All };
            let parts: Vec<&str> = union.iter().map(String::as_str).collect();
            let uncovered = universe(domain).into_iter().find(|text| {
                matches_text(&one, text) && !parts.iter().any(|part| matches_text(part, text))
            });
            prop_assert_eq!(is_covered(&one, &parts, domain), uncovered.is_none(), "{:?}", uncovered);
        }

        #[test]
        fn common_text_agrees_with_enumeration(
            a in "[ab*?/]{0,4}",
            b in "[ab*?/]{0,4}",
            paths in any::<bool>(),
        ) {
            let domain = if paths { InputDomain::Paths } else { InputDomain::All };
            let any = universe(domain).iter().any(|text| matches_text(&a, text) && matches_text(&b, text));
            match common(&Glob::exact(&a), &Glob::exact(&b), domain) {
                Some(text) => prop_assert!(matches_text(&a, &text) && matches_text(&b, &text), "{text}"),
                None => prop_assert!(!any),
            }
        }
    }
}
