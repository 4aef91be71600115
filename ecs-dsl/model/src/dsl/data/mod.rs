//! Data stores: buckets, caches, databases, search domains and tables.

mod bucket;
mod cache;
mod key_attribute;
mod postgres;
pub(crate) mod removal;
mod search;
mod table;
mod table_index;

pub use bucket::{Bucket, Versioning};
pub use cache::{Cache, TransitEncryption};
pub use key_attribute::KeyAttribute;
pub use postgres::Postgres;
pub use removal::{Snapshot, Stateful};
pub use search::Search;
pub use table::Table;
pub use table_index::TableIndex;

pub(crate) use cache::{CACHE_PORT, CacheEngine};
pub(crate) use key_attribute::KeyAttributeType;
