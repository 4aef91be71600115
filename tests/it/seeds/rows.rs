//! Every row that an example carries has a test, called after the row.

use std::collections::BTreeSet;
use std::fs;

use crate::docs::root;

/// The rows of each folder beside this file: `s3_1` is row 1 of seed 3.
const ROWS: [(&str, &[&str]); 2] = [
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
fn every_row_has_a_test() {
    for (folder, rows) in ROWS {
        let tested = tested(folder);
        let rows: BTreeSet<String> = rows.iter().map(|row| (*row).to_owned()).collect();
        assert_eq!(tested, rows, "{folder}");
    }
}

/// The rows that the tests of a folder are called after.
fn tested(folder: &str) -> BTreeSet<String> {
    let folder = root().join("tests/it/seeds").join(folder);
    let files = fs::read_dir(folder).unwrap();
    files
        .flat_map(|file| {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let lines = text.lines().collect::<Vec<_>>();
            let pairs = lines.windows(2).filter(|pair| pair[0] == "#[test]");
            pairs
                .filter_map(|pair| row(pair[1]))
                .collect::<BTreeSet<_>>()
        })
        .collect()
}

/// `s3_1` of `fn s3_1_network() {`.
fn row(line: &str) -> Option<String> {
    let mut words = line.strip_prefix("fn s")?.split('_');
    let (seed, row) = (words.next()?, words.next()?);
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    (digits(seed) && digits(row)).then(|| format!("s{seed}_{row}"))
}
