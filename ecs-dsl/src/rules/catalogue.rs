//! All codes, each with its page.
//!
//! A page is Markdown: what is checked, why, an example, what to write instead, and where the facts are from. The examples
//! are doctests, so that they are the tests that the rule fires, and that it stays silent on the legal neighbour.
//!
//! **Invariant:** sorted by code, each code once, and every code that the crate reports is here.

/// One rule of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code, `ECS1104`.
    pub code: &'static str,
    /// All that is said of it, in Markdown.
    pub page: &'static str,
}

impl Entry {
    /// The rule in a few words.
    pub fn title(&self) -> &'static str {
        let heading = self.page.lines().next().unwrap_or_default();
        heading.split_once(": ").map_or("", |(_, title)| title)
    }
}

/// The page of each code, and its examples as doctests.
macro_rules! catalogue {
    ($($code:ident)*) => {
        /// Every rule, by code: `10` names, `11` tasks and containers, `12` network, `13` routing, `14` health and
        /// deployment, `15` scaling and capacity, `16` environment, `17` data, `18` alarms and dashboards, `19` templates,
        /// `20` settings files, `21` meshes.
        pub const CATALOGUE: &[Entry] = &[$(Entry {
            code: stringify!($code),
            page: include_str!(concat!("pages/", stringify!($code), ".md")),
        }),*];

        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!("pages/", stringify!($code), ".md"))]
            pub struct $code;
        )*
    };
}

#[rustfmt::skip]
catalogue! {
    ECS1001
    ECS1002
    ECS1003
    ECS1004
    ECS1005
    ECS1006
    ECS1007
    ECS1008
    ECS1009
    ECS1010
    ECS1011
    ECS1012
    ECS1013
    ECS1014
    ECS1015
    ECS1016
    ECS1021
    ECS1022
    ECS1023
    ECS1024
    ECS1025
    ECS1026
    ECS1027
    ECS1028
    ECS1030
    ECS1032
    ECS1033
    ECS1035
    ECS1101
    ECS1102
    ECS1103
    ECS1104
    ECS1105
    ECS1107
    ECS1108
    ECS1109
    ECS1110
    ECS1111
    ECS1112
    ECS1113
    ECS1114
    ECS1115
    ECS1116
    ECS1117
    ECS1118
    ECS1120
    ECS1121
    ECS1122
    ECS1123
    ECS1124
    ECS1125
    ECS1126
    ECS1127
    ECS1128
    ECS1129
    ECS1201
    ECS1202
    ECS1203
    ECS1204
    ECS1205
    ECS1206
    ECS1207
    ECS1208
    ECS1209
    ECS1210
    ECS1212
    ECS1213
    ECS1214
    ECS1215
    ECS1216
    ECS1217
    ECS1218
    ECS1219
    ECS1220
    ECS1221
    ECS1222
    ECS1223
    ECS1240
    ECS1301
    ECS1302
    ECS1303
    ECS1304
    ECS1305
    ECS1306
    ECS1307
    ECS1308
    ECS1309
    ECS1310
    ECS1311
    ECS1312
    ECS1313
    ECS1314
    ECS1315
    ECS1316
    ECS1317
    ECS1318
    ECS1319
    ECS1320
    ECS1321
    ECS1322
    ECS1323
    ECS1401
    ECS1402
    ECS1403
    ECS1404
    ECS1405
    ECS1406
    ECS1407
    ECS1408
    ECS1409
    ECS1410
    ECS1411
    ECS1412
    ECS1413
    ECS1414
    ECS1415
    ECS1416
    ECS1417
    ECS1418
    ECS1419
    ECS1420
    ECS1421
    ECS1422
    ECS1423
    ECS1424
    ECS1425
    ECS1426
    ECS1427
    ECS1428
    ECS1429
    ECS1430
    ECS1431
    ECS1432
    ECS1433
    ECS1434
    ECS1435
    ECS1501
    ECS1502
    ECS1503
    ECS1504
    ECS1505
    ECS1506
    ECS1507
    ECS1508
    ECS1509
    ECS1510
    ECS1511
    ECS1512
    ECS1513
    ECS1514
    ECS1515
    ECS1516
    ECS1517
    ECS1518
    ECS1601
    ECS1602
    ECS1603
    ECS1604
    ECS1605
    ECS1606
    ECS1607
    ECS1608
    ECS1609
    ECS1610
    ECS1620
    ECS1701
    ECS1702
    ECS1703
    ECS1704
    ECS1705
    ECS1706
    ECS1707
    ECS1708
    ECS1709
    ECS1710
    ECS1711
    ECS1712
    ECS1713
    ECS1714
    ECS1715
    ECS1716
    ECS1717
    ECS1718
    ECS1719
    ECS1720
    ECS1721
    ECS1722
    ECS1723
    ECS1724
    ECS1725
    ECS1726
    ECS1727
    ECS1728
    ECS1729
    ECS1730
    ECS1731
    ECS1732
    ECS1733
    ECS1734
    ECS1735
    ECS1736
    ECS1737
    ECS1738
    ECS1739
    ECS1740
    ECS1801
    ECS1802
    ECS1803
    ECS1804
    ECS1805
    ECS1806
    ECS1807
    ECS1808
    ECS1809
    ECS1810
    ECS1811
    ECS1812
    ECS1813
    ECS1814
    ECS1815
    ECS1816
    ECS1817
    ECS1818
    ECS1819
    ECS1830
    ECS1831
    ECS1901
    ECS1902
    ECS1903
    ECS1904
    ECS1905
    ECS1906
    ECS1920
    ECS1921
    ECS1922
    ECS1923
    ECS2001
    ECS2002
    ECS2003
    ECS2004
    ECS2005
    ECS2006
    ECS2007
    ECS2008
    ECS2009
    ECS2101
    ECS2102
    ECS2103
    ECS2104
    ECS2105
    ECS2106
    ECS2107
    ECS2108
    ECS2109
    ECS2110
    ECS2111
    ECS2112
    ECS2113
    ECS2114
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::{CATALOGUE, Entry};

    #[test]
    fn codes_are_sorted_and_given_once() {
        assert!(CATALOGUE.is_sorted_by(|a, b| a.code < b.code));
        for entry in CATALOGUE {
            assert!(
                entry.code.len() == 7 && entry.code.starts_with("ECS"),
                "{}",
                entry.code
            );
            let heading = format!("## {}: {}\n", entry.code, entry.title());
            assert!(
                entry.page.starts_with(&heading),
                "pages/{}.md begins with `{heading}`; its sections have `###`, since the book has it in a chapter",
                entry.code
            );
            assert!(!entry.title().is_empty() && !entry.title().ends_with('.'));
        }
    }

    #[test]
    fn every_page_has_its_sections_and_both_examples() {
        for Entry { code, page } in CATALOGUE {
            let (headings, texts): (Vec<_>, Vec<_>) = sections(page).into_iter().unzip();
            assert_eq!(
                headings,
                ["What it checks", "Why", "Example", "Instead", "Source"],
                "{code}"
            );
            let [what, why, example, instead, source] = texts.as_slice() else {
                unreachable!("as many texts as headings");
            };
            assert!(!what.is_empty() && !why.is_empty(), "{code}");
            // Settings files aren't Rust: `tests/ui/settings` has a case for each of their rules.
            if !code.starts_with("ECS20") {
                assert!(asserts(example, "assert_told", code), "{code}: Example");
                assert!(asserts(instead, "assert_untold", code), "{code}: Instead");
            }
            let ours = ["rule of ecs-dsl's own", "rule of `settings!` alone"];
            assert!(
                source.contains("](https://docs.aws.amazon.com/")
                    || ours.iter().any(|words| source.contains(words)),
                "{code}: Source names AWS's page, or says that it is a {}",
                ours[0]
            );
        }
    }

    /// Headings below the title and the text under each.
    fn sections(page: &str) -> Vec<(&str, String)> {
        let mut sections: Vec<(&str, String)> = Vec::new();
        let mut in_code = false;
        for line in page.lines().skip(1) {
            in_code ^= line.starts_with("```");
            match (line.strip_prefix("### "), sections.last_mut()) {
                (Some(heading), _) if !in_code => sections.push((heading, String::new())),
                (_, Some((_, text))) => {
                    text.push_str(line);
                    text.push('\n');
                }
                (_, None) => {}
            }
        }
        sections
    }

    /// Whether the example is a test that calls one of these functions of `testing`, in any of its forms, with this code.
    fn asserts(example: &str, function: &str, code: &str) -> bool {
        example.starts_with("```rust\n")
            && ["", "_in", "_at"]
                .iter()
                .any(|form| example.contains(&format!("::{function}{form}(\"{code}\", ")))
    }

    #[test]
    fn every_page_is_listed() {
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/pages");
        for file in std::fs::read_dir(pages).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let listed = CATALOGUE
                .iter()
                .any(|entry| name.strip_suffix(".md") == Some(entry.code));
            assert!(listed, "{name} is not in the catalogue");
        }
    }

    #[test]
    fn every_code_of_the_crate_is_here_and_every_code_here_is_used() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut used = BTreeSet::new();
        for folder in ["rules", "check", "synth", "assemble", "settings"] {
            collect(&source.join(folder), &mut used);
        }
        collect(&source.join("../../ecs-dsl-macros/src/settings"), &mut used);
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

    /// Codes as the text of a literal, in Rust files and outside of tests.
    fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                collect(&path, codes);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let found = code
                    .match_indices("\"ECS")
                    .filter_map(|(start, _)| code.get(start + 1..start + 8))
                    .filter(|found| found[3..].bytes().all(|byte| byte.is_ascii_digit()));
                codes.extend(found.map(str::to_owned));
            }
        }
    }
}
