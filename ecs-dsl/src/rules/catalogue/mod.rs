//! All codes, with a title and the reason for each.
//!
//! **Invariant:** sorted by code, each code once, and every code that the crate reports is here.

mod data;
mod names;
mod network;
mod observed;
mod running;
mod tasks;

/// One rule of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code, `ECS1104`.
    pub code: &'static str,
    /// The rule in a few words.
    pub title: &'static str,
    /// Why it is a rule: what AWS does, or what breaks.
    pub why: &'static str,
}

const fn entry(code: &'static str, title: &'static str, why: &'static str) -> Entry {
    Entry { code, title, why }
}

/// Every rule, by code: `10` names, `11` tasks and containers, `12` network, `13` routing, `14` health and deployment,
/// `15` scaling and capacity, `16` environment, `17` data, `18` alarms
/// and dashboards, `19` templates.
pub const CATALOGUE: &[Entry] = &joined();

const PARTS: [&[Entry]; 6] = [
    names::ENTRIES,
    tasks::ENTRIES,
    network::ENTRIES,
    running::ENTRIES,
    data::ENTRIES,
    observed::ENTRIES,
];

const COUNT: usize = {
    let (mut count, mut part) = (0, 0);
    while part < PARTS.len() {
        count += PARTS[part].len();
        part += 1;
    }
    count
};

const fn joined() -> [Entry; COUNT] {
    let mut all = [entry("", "", ""); COUNT];
    let (mut next, mut part) = (0, 0);
    while part < PARTS.len() {
        let mut index = 0;
        while index < PARTS[part].len() {
            all[next] = PARTS[part][index];
            next += 1;
            index += 1;
        }
        part += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::CATALOGUE;

    #[test]
    fn codes_are_sorted_and_given_once() {
        assert!(CATALOGUE.is_sorted_by(|a, b| a.code < b.code));
        for entry in CATALOGUE {
            assert!(
                entry.code.len() == 7 && entry.code.starts_with("ECS1"),
                "{}",
                entry.code
            );
            assert!(
                !entry.title.ends_with('.') && entry.why.ends_with('.'),
                "{}",
                entry.code
            );
        }
    }

    #[test]
    fn every_code_of_the_crate_is_here_and_every_code_here_is_used() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut used = BTreeSet::new();
        for folder in ["rules", "check", "synth", "assemble"] {
            collect(&source.join(folder), &mut used);
        }
        let listed: BTreeSet<String> = CATALOGUE
            .iter()
            .map(|entry| entry.code.to_owned())
            .collect();
        let missing: Vec<_> = used.difference(&listed).collect();
        let unused: Vec<_> = listed.difference(&used).collect();
        assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
        assert!(
            unused.is_empty(),
            "in the catalogue but nowhere reported: {unused:?}"
        );
    }

    /// Codes as the text of a literal, in files other than the catalogue's and outside of tests.
    fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.file_stem().unwrap() == "catalogue" {
                continue;
            }
            if path.is_dir() {
                collect(&path, codes);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let found = code
                    .match_indices("\"ECS1")
                    .map(|(start, _)| code[start + 1..start + 8].to_owned());
                codes.extend(found);
            }
        }
    }
}
