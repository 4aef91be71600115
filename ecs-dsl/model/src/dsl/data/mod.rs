//! Data stores: buckets, caches, databases, file systems, search domains and tables.

mod bucket;
mod cache;
mod database_options;
mod file_system;
mod file_system_mount;
mod key_attribute;
mod postgres;
pub(crate) mod removal;
mod search;
mod table;
mod table_index;

pub use bucket::{Bucket, Versioning};
pub use cache::{Cache, TransitEncryption};
pub use database_options::SslMode;
pub use file_system::FileSystem;
pub use file_system_mount::FileSystemMount;
pub use key_attribute::KeyAttribute;
pub use postgres::Postgres;
pub use removal::{Snapshot, Stateful};
pub use search::Search;
pub use table::Table;
pub use table_index::TableIndex;

pub(crate) use cache::{CACHE_PORT, CacheEngine};
pub(crate) use database_options::DatabaseOptions;
pub(crate) use file_system::mount_target_part;
pub(crate) use key_attribute::KeyAttributeType;
