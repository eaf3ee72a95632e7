#include <microhttpd.h>

/// What a daemon is told at its start; the functions that take it are variadic, which Swift cannot call.
struct mhd_settings {
    /// Bound and listening.
    MHD_socket listening_socket;
    unsigned int threads;
    unsigned int connections;
    /// Seconds without a byte in either direction.
    unsigned int idle_timeout;
    /// Bytes for the head of a request and of its response.
    size_t memory_per_connection;
};

/// What a daemon calls; `context` is the first argument of each.
struct mhd_callbacks {
    MHD_AcceptPolicyCallback accept;
    MHD_NotifyConnectionCallback connection;
    void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
    MHD_AccessHandlerCallback request;
    MHD_RequestCompletedCallback completed;
    void *context;
};

static inline struct MHD_Daemon *mhd_start(struct mhd_settings settings, struct mhd_callbacks callbacks) {
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0,
        callbacks.accept, callbacks.context,
        callbacks.request, callbacks.context,
        MHD_OPTION_LISTEN_SOCKET, settings.listening_socket,
        MHD_OPTION_THREAD_POOL_SIZE, settings.threads,
        MHD_OPTION_CONNECTION_LIMIT, settings.connections,
        MHD_OPTION_CONNECTION_TIMEOUT, settings.idle_timeout,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings.memory_per_connection,
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1,
        MHD_OPTION_URI_LOG_CALLBACK, callbacks.target, callbacks.context,
        MHD_OPTION_NOTIFY_COMPLETED, callbacks.completed, callbacks.context,
        MHD_OPTION_NOTIFY_CONNECTION, callbacks.connection, callbacks.context,
        MHD_OPTION_END);
}

/// The socket of a connection, -1 if there is none.
static inline MHD_socket mhd_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : MHD_INVALID_SOCKET;
}

/// What the notification of a new connection stored for it.
static inline void *mhd_socket_context(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

/// The address at the other end.
static inline const struct sockaddr *mhd_peer(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? info->client_addr : NULL;
}

/// Bytes of the head of the request that is being handled, 0 if unknown.
static inline size_t mhd_head_size(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info ? info->header_size : 0;
}
