//! "Did you mean": the edit distance of two names, as a `const fn`.

/// Longer names have no suggestion.
const MAX_LENGTH: usize = 40;

/// The most similar of `names`, if it is similar enough.
pub(super) const fn closest(name: &str, names: &[&str]) -> Option<usize> {
    let (mut best, mut least, mut index) = (None, usize::MAX, 0);
    while index < names.len() {
        let distance = distance(name.as_bytes(), names[index].as_bytes());
        let longest = if name.len() > names[index].len() {
            name.len()
        } else {
            names[index].len()
        };
        if distance < least && distance <= longest.div_ceil(3) {
            (best, least) = (Some(index), distance);
        }
        index += 1;
    }
    best
}

/// How many letters have to be replaced, inserted, deleted or swapped with their neighbor; `-` and `_` are equal.
const fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return usize::MAX;
    }
    let mut rows = [[0; MAX_LENGTH + 1]; MAX_LENGTH + 1];
    let mut row = 0;
    while row <= a.len() {
        let mut column = 0;
        while column <= b.len() {
            rows[row][column] = if row == 0 || column == 0 {
                row + column
            } else {
                let cost = !same(a[row - 1], b[column - 1]) as usize;
                let mut least = rows[row - 1][column - 1] + cost;
                least = min(least, rows[row - 1][column] + 1);
                least = min(least, rows[row][column - 1] + 1);
                if row > 1
                    && column > 1
                    && same(a[row - 1], b[column - 2])
                    && same(a[row - 2], b[column - 1])
                {
                    least = min(least, rows[row - 2][column - 2] + 1);
                }
                least
            };
            column += 1;
        }
        row += 1;
    }
    rows[a.len()][b.len()]
}

const fn same(a: u8, b: u8) -> bool {
    a.eq_ignore_ascii_case(&b) || (matches!(a, b'-' | b'_') && matches!(b, b'-' | b'_'))
}

const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::{closest, distance};

    #[test]
    fn edit_distance() {
        for (a, b, expected) in [
            ("memory", "memory", 0),
            ("memroy", "memory", 1),
            ("mem", "memory", 3),
            ("log-retention", "log_Retention", 0),
            ("", "cpu", 3),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes()), expected, "{a} {b}");
        }
        assert_eq!(distance(&[b'a'; 41], b"a"), usize::MAX);
    }

    #[test]
    fn closest_name_is_suggested() {
        let names = ["cpu", "memory", "tasks", "log_retention"];
        for (name, expected) in [
            ("task", Some(2)),
            ("cpus", Some(0)),
            ("memroy", Some(1)),
            ("retention", Some(3)),
            ("replicas", None),
            ("x", None),
        ] {
            assert_eq!(closest(name, &names), expected, "{name}");
        }
    }
}
