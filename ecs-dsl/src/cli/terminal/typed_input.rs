//! [`TypedInput`]: stdin, until it isn't read any more.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Stdin. It ends when its [`StopSwitch`] is dropped, so that another part of the program can read what is typed next.
#[derive(Debug)]
pub(in crate::cli) struct TypedInput {
    is_stopped: Arc<AtomicBool>,
}

/// Ends a [`TypedInput`] when it is dropped: at once on Unix, elsewhere after the next input.
#[derive(Debug)]
pub(in crate::cli) struct StopSwitch(Arc<AtomicBool>);

impl TypedInput {
    pub(in crate::cli) fn open() -> (Self, StopSwitch) {
        let is_stopped = Arc::<AtomicBool>::default();
        let switch = StopSwitch(is_stopped.clone());
        (Self { is_stopped }, switch)
    }
}

impl Drop for StopSwitch {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(unix)]
impl Read for TypedInput {
    /// Reads without a buffer, which might take more than is used.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};

        /// How long a stop may take.
        const WAIT: Timespec = Timespec {
            tv_sec: 0,
            tv_nsec: 50_000_000,
        };
        let stdin = io::stdin();
        while !self.is_stopped.load(Ordering::Relaxed) {
            let mut ready = [PollFd::new(&stdin, PollFlags::IN)];
            match poll(&mut ready, Some(&WAIT)) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                Ok(_) => return Ok(rustix::io::read(&stdin, buffer)?),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(0)
    }
}

#[cfg(not(unix))]
impl Read for TypedInput {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.is_stopped.load(Ordering::Relaxed) {
            true => Ok(0),
            false => io::stdin().read(buffer),
        }
    }
}
