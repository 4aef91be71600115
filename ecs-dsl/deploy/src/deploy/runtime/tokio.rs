//! tokio's current-thread runtime, which the AWS SDK needs.

use std::time::Duration;

use tokio::runtime::{Builder, Handle};

pub(super) fn block_on<F: Future>(future: F) -> std::io::Result<F::Output> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(future))
}

pub(super) async fn sleep(duration: Duration) {
    match Handle::try_current() {
        Ok(_) => tokio::time::sleep(duration).await,
        Err(_) => std::thread::sleep(duration),
    }
}
