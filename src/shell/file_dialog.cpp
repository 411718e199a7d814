#include "shell/file_dialog.hpp"

#include <dbus/dbus.h>

#include <memory>
#include <utility>

namespace dateline::shell {

namespace {

constexpr const char* portalName = "org.freedesktop.portal.Desktop";
constexpr const char* portalPath = "/org/freedesktop/portal/desktop";
constexpr const char* chooserInterface = "org.freedesktop.portal.FileChooser";
constexpr const char* requestInterface = "org.freedesktop.portal.Request";
constexpr int callTimeoutMs = 3000;
constexpr int pollMs = 200;

struct CloseConnection {
  void operator()(DBusConnection* connection) const {
    dbus_connection_close(connection);
    dbus_connection_unref(connection);
  }
};
struct FreeMessage {
  void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
using Connection = std::unique_ptr<DBusConnection, CloseConnection>;
using Message = std::unique_ptr<DBusMessage, FreeMessage>;

/// Appends a{sv} with one entry, `current_name`, when there is a name.
void appendOptions(DBusMessageIter& arguments, const std::string& suggestedName) {
  DBusMessageIter options;
  dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, "{sv}", &options);
  if (!suggestedName.empty()) {
    DBusMessageIter entry;
    DBusMessageIter value;
    const char* key = "current_name";
    const char* name = suggestedName.c_str();
    dbus_message_iter_open_container(&options, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
    dbus_message_iter_append_basic(&entry, DBUS_TYPE_STRING, &key);
    dbus_message_iter_open_container(&entry, DBUS_TYPE_VARIANT, "s", &value);
    dbus_message_iter_append_basic(&value, DBUS_TYPE_STRING, &name);
    dbus_message_iter_close_container(&entry, &value);
    dbus_message_iter_close_container(&options, &entry);
  }
  dbus_message_iter_close_container(&arguments, &options);
}

/// Asks the portal; returns the request's object path, empty when there is no portal.
std::string ask(DBusConnection* connection, FileDialog::Kind kind, const std::string& title,
                const std::string& suggestedName) {
  const char* method = kind == FileDialog::Kind::Open ? "OpenFile" : "SaveFile";
  const Message call(dbus_message_new_method_call(portalName, portalPath, chooserInterface, method));
  if (!call) return {};
  DBusMessageIter arguments;
  const char* parent = "";
  const char* text = title.c_str();
  dbus_message_iter_init_append(call.get(), &arguments);
  dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &parent);
  dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &text);
  appendOptions(arguments, suggestedName);
  const Message reply(dbus_connection_send_with_reply_and_block(connection, call.get(), callTimeoutMs, nullptr));
  if (!reply) return {};
  const char* handle = nullptr;
  if (dbus_message_get_args(reply.get(), nullptr, DBUS_TYPE_OBJECT_PATH, &handle, DBUS_TYPE_INVALID) == FALSE)
    return {};
  return handle;
}

/// The first URI of a Response signal; empty when the person cancelled.
std::string uriIn(DBusMessage* response) {
  DBusMessageIter at;
  DBusMessageIter entries;
  if (dbus_message_iter_init(response, &at) == FALSE) return {};
  dbus_message_iter_next(&at);  // behind the response's number
  if (dbus_message_iter_get_arg_type(&at) != DBUS_TYPE_ARRAY) return {};
  for (dbus_message_iter_recurse(&at, &entries); dbus_message_iter_get_arg_type(&entries) == DBUS_TYPE_DICT_ENTRY;
       dbus_message_iter_next(&entries)) {
    DBusMessageIter entry;
    const char* key = nullptr;
    dbus_message_iter_recurse(&entries, &entry);
    dbus_message_iter_get_basic(&entry, &key);
    if (std::string_view(key) != "uris") continue;
    DBusMessageIter value;
    DBusMessageIter uris;
    dbus_message_iter_next(&entry);
    dbus_message_iter_recurse(&entry, &value);
    if (dbus_message_iter_get_arg_type(&value) != DBUS_TYPE_ARRAY) return {};
    dbus_message_iter_recurse(&value, &uris);
    if (dbus_message_iter_get_arg_type(&uris) != DBUS_TYPE_STRING) return {};
    const char* uri = nullptr;
    dbus_message_iter_get_basic(&uris, &uri);
    return uri;
  }
  return {};
}

FileDialog::Answer converse(const std::stop_token& stop, FileDialog::Kind kind, const std::string& title,
                            const std::string& suggestedName) {
  FileDialog::Answer answer;
  answer.kind = kind;
  answer.available = false;
  const Connection connection(dbus_bus_get_private(DBUS_BUS_SESSION, nullptr));
  if (!connection) return answer;
  dbus_connection_set_exit_on_disconnect(connection.get(), FALSE);
  // Listen before asking, or a quick answer would be missed.
  dbus_bus_add_match(connection.get(), "type='signal',interface='org.freedesktop.portal.Request'", nullptr);
  const std::string request = ask(connection.get(), kind, title, suggestedName);
  if (request.empty()) return answer;
  answer.available = true;
  while (!stop.stop_requested() && dbus_connection_read_write(connection.get(), pollMs) != FALSE) {
    while (const Message message{dbus_connection_pop_message(connection.get())}) {
      if (dbus_message_is_signal(message.get(), requestInterface, "Response") != FALSE &&
          dbus_message_has_path(message.get(), request.c_str()) != FALSE) {
        answer.path = pathOfFileUri(uriIn(message.get()));
        return answer;
      }
    }
  }
  return answer;
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

FileDialog::~FileDialog() = default;

void FileDialog::show(Kind kind, const std::string& title, const std::string& suggestedName) {
  if (m_open.exchange(true)) return;
  m_waiting = std::jthread([this, kind, title, suggestedName](const std::stop_token& stop) {
    Answer answer = converse(stop, kind, title, suggestedName);
    {
      const std::lock_guard lock(m_guard);
      m_answer = std::move(answer);
    }
    m_open = false;
    m_wake();
  });
}

std::optional<FileDialog::Answer> FileDialog::takeAnswer() {
  const std::lock_guard lock(m_guard);
  return std::exchange(m_answer, std::nullopt);
}

std::filesystem::path pathOfFileUri(const std::string& uri) {
  constexpr std::string_view scheme = "file://";
  if (!uri.starts_with(scheme)) return {};
  std::string path;
  for (std::size_t i = scheme.size(); i < uri.size(); ++i) {
    const bool escaped = uri[i] == '%' && i + 2 < uri.size() && hexDigit(uri[i + 1]) >= 0 && hexDigit(uri[i + 2]) >= 0;
    if (escaped) {
      path += static_cast<char>(hexDigit(uri[i + 1]) * 16 + hexDigit(uri[i + 2]));
      i += 2;
    } else {
      path += uri[i];
    }
  }
  return path.starts_with('/') ? std::filesystem::path(path) : std::filesystem::path();
}

}  // namespace dateline::shell
