//! How long something took, for a person.

use std::time::Duration;

/// `0.2 s`, `12 s`, `3 min 5 s`.
pub(super) fn took(duration: Duration) -> String {
    match duration.as_secs() {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::took;

    #[test]
    fn the_longer_the_coarser() {
        let taken = [200, 9_900, 12_345, 185_000].map(|millis| took(Duration::from_millis(millis)));
        assert_eq!(taken, ["0.2 s", "9.9 s", "12 s", "3 min 5 s"]);
    }
}
