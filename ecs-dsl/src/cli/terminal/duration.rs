//! A duration in words.

use std::time::Duration;

/// `0.2 s`, `12 s`, `3 min 5 s`.
pub(in crate::cli) fn format_duration(duration: Duration) -> String {
    match duration.as_secs() {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::format_duration;

    #[test]
    fn longer_durations_are_rounded() {
        let texts = [200, 9_900, 12_345, 185_000]
            .map(|millis| format_duration(Duration::from_millis(millis)));
        assert_eq!(texts, ["0.2 s", "9.9 s", "12 s", "3 min 5 s"]);
    }
}
