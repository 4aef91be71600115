//! Each requirement of an example has a test with its id in the name.

use std::collections::BTreeSet;
use std::fs;

use crate::docs::root;

/// The requirement ids of each folder: `s3_1` is S3-1.
const REQUIREMENTS: [(&str, &[&str]); 2] = [
    (
        "django",
        &[
            "s0_1", "s0_2", "s0_3", "s0_4", "s0_5", "s0_6", "s0_7", "s0_8", "s0_9", "s0_10",
            "s0_11", "s0_12", "s0_13", "s0_16",
        ],
    ),
    (
        "orchestration",
        &[
            "s2_4", "s3_1", "s3_2", "s3_3", "s3_4", "s3_5", "s3_6", "s3_7", "s3_8", "s3_9", "s3_10",
        ],
    ),
];

#[test]
fn every_requirement_has_a_test() {
    for (folder, ids) in REQUIREMENTS {
        let tested = tested(folder);
        let ids: BTreeSet<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        assert_eq!(tested, ids, "{folder}");
    }
}

/// The requirement ids in the test names of a folder.
fn tested(folder: &str) -> BTreeSet<String> {
    let folder = root().join("tests/it/requirements").join(folder);
    let files = fs::read_dir(folder).unwrap();
    files
        .flat_map(|file| {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let lines = text.lines().collect::<Vec<_>>();
            let pairs = lines.windows(2).filter(|pair| pair[0] == "#[test]");
            pairs
                .filter_map(|pair| requirement_id(pair[1]))
                .collect::<BTreeSet<_>>()
        })
        .collect()
}

/// `s3_1` from `fn s3_1_network() {`.
fn requirement_id(line: &str) -> Option<String> {
    let mut words = line.strip_prefix("fn s")?.split('_');
    let (document, number) = (words.next()?, words.next()?);
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    (digits(document) && digits(number)).then(|| format!("s{document}_{number}"))
}
