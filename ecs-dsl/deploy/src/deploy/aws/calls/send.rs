//! Sends requests that the SDK's request builders describe.

use crate::deploy::CallResult;

/// Makes a call of [`Aws`](crate::deploy::aws::Aws): every attempt sends a clone of the request builder.
macro_rules! send {
    ($aws:expr, $operation:literal, $request:expr) => {
        $aws.calls
            .call($operation, || $request.clone().send())
            .await
    };
}

/// Makes a call for each page of a list; returns the items, which are in the field `$items` of the pages.
macro_rules! send_all {
    ($aws:expr, $operation:literal, $request:expr, $items:ident) => {
        $crate::deploy::aws::calls::all_pages(async |token| {
            let request = $request.clone().set_next_token(token);
            let page = $crate::deploy::aws::calls::send!($aws, $operation, request)?;
            Ok((page.$items.unwrap_or_default(), page.next_token))
        })
        .await
    };
}

pub(in crate::deploy::aws) use {send, send_all};

/// Reads all pages. `page` reads the one with this token; returns its items and the token of the next page.
pub(in crate::deploy::aws) async fn all_pages<T>(
    page: impl AsyncFn(Option<String>) -> CallResult<(Vec<T>, Option<String>)>,
) -> CallResult<Vec<T>> {
    let mut found = Vec::new();
    let mut token = None;
    loop {
        let (items, next) = page(token).await?;
        found.extend(items);
        if next.is_none() {
            return Ok(found);
        }
        token = next;
    }
}
