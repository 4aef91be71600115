//! "Did you mean": how many letters apart two names are, counted in a `const fn`.

/// Longer names are like no other.
const LONGEST: usize = 40;

/// The one of `names` that was most likely meant, if one is near enough.
pub(super) const fn likely(name: &str, names: &[&str]) -> Option<usize> {
    let (mut best, mut least, mut index) = (None, usize::MAX, 0);
    while index < names.len() {
        let apart = distance(name.as_bytes(), names[index].as_bytes());
        let longest = if name.len() > names[index].len() {
            name.len()
        } else {
            names[index].len()
        };
        if apart < least && apart <= longest.div_ceil(3) {
            (best, least) = (Some(index), apart);
        }
        index += 1;
    }
    best
}

/// How many letters have to be changed, added, taken out, or swapped with their neighbour; `-` and `_` are one.
const fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len() > LONGEST || b.len() > LONGEST {
        return usize::MAX;
    }
    let mut rows = [[0; LONGEST + 1]; LONGEST + 1];
    let mut row = 0;
    while row <= a.len() {
        let mut column = 0;
        while column <= b.len() {
            rows[row][column] = if row == 0 || column == 0 {
                row + column
            } else {
                let other = !same(a[row - 1], b[column - 1]) as usize;
                let mut least = rows[row - 1][column - 1] + other;
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
    use super::{distance, likely};

    #[test]
    fn letters_apart() {
        for (a, b, apart) in [
            ("memory", "memory", 0),
            ("memroy", "memory", 1),
            ("mem", "memory", 3),
            ("log-retention", "log_Retention", 0),
            ("", "cpu", 3),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes()), apart, "{a} {b}");
        }
        assert_eq!(distance(&[b'a'; 41], b"a"), usize::MAX);
    }

    #[test]
    fn the_nearest_name_that_is_near() {
        let names = ["cpu", "memory", "tasks", "log_retention"];
        for (name, found) in [
            ("task", Some(2)),
            ("cpus", Some(0)),
            ("memroy", Some(1)),
            ("retention", Some(3)),
            ("replicas", None),
            ("x", None),
        ] {
            assert_eq!(likely(name, &names), found, "{name}");
        }
    }
}
