//! The signals of the process: Ctrl-C, and on Unix the request to terminate and the loss of the terminal.

/// What asks the process to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StopSignal {
    /// Ctrl-C (SIGINT).
    CtrlC,
    /// SIGTERM, as from a CI runner, or SIGHUP, of a closed terminal.
    Terminate,
}

/// Calls `handle` for each signal from now on. A handler that is already installed stays.
#[cfg(unix)]
pub(super) fn listen(handle: impl Fn(StopSignal) + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = vec![SIGINT, SIGTERM];
    // `nohup` ignores SIGHUP, and a handler would undo that.
    if !is_ignored(SIGHUP) {
        signals.push(SIGHUP);
    }
    let Ok(mut signals) = Signals::new(signals) else {
        return;
    };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            handle(match signal {
                SIGINT => StopSignal::CtrlC,
                _ => StopSignal::Terminate,
            });
        }
    });
}

/// Calls `handle` whenever the size of the terminal changes.
#[cfg(unix)]
pub(super) fn on_resize(handle: impl Fn() + Send + 'static) {
    let Ok(mut signals) = signal_hook::iterator::Signals::new([signal_hook::consts::SIGWINCH])
    else {
        return;
    };
    std::thread::spawn(move || {
        for _ in signals.forever() {
            handle();
        }
    });
}

/// Does nothing: only Unix has a signal for it.
#[cfg(not(unix))]
pub(super) fn on_resize(_: impl Fn() + Send + 'static) {}

/// Calls `handle` for each Ctrl-C from now on. A handler that is already installed stays.
#[cfg(not(unix))]
pub(super) fn listen(handle: impl Fn(StopSignal) + Send + 'static) {
    _ = ctrlc::set_handler(move || handle(StopSignal::CtrlC));
}

/// Whether this process ignores the signal, by Linux's account of it.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    ignores(&status, signal)
}

#[cfg(unix)]
fn ignores(status: &str, signal: i32) -> bool {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
}

#[cfg(all(test, unix))]
mod tests {
    use signal_hook::consts::{SIGHUP, SIGINT};

    use super::ignores;

    #[test]
    fn ignored_signals_are_read_from_the_mask() {
        let status = "Name:\tshop\nSigIgn:\t0000000000001001\nSigCgt:\t0000000000000002\n";
        assert!(ignores(status, SIGHUP));
        assert!(!ignores(status, SIGINT));
        assert!(!ignores("", SIGHUP));
    }
}
