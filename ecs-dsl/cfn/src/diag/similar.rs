//! Suggestions for misspelled names.

/// The most similar of the `known` names, unless none is close. Letter case is ignored.
#[doc(hidden)]
pub fn similar<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let similarity =
        |candidate: &str| strsim::normalized_damerau_levenshtein(&name, &candidate.to_lowercase());
    let rated = known
        .into_iter()
        .map(|candidate| (similarity(candidate), candidate));
    let (best, candidate) = rated.max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    (best > 0.5).then_some(candidate)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn closest_name_is_suggested() {
        let known = ["unreachable-service", "invalid-port"];
        assert_eq!(
            similar("Unreachable-servic", known),
            Some("unreachable-service")
        );
        assert_eq!(similar("xyz", known), None);
        assert_eq!(similar("xyz", []), None);
    }
}
