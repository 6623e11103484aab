// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_queries.h"

#include "models/core/json_values.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace {

constexpr int rowsAtOnce = 2000;
constexpr qsizetype sentAtOnce = 64 * 1024;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportQueries)
};

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString optionsOf(const ImportMapping &mapping)
{
    QJsonArray clears;
    if (mapping.kind == ImportKind::Own) {
        for (const QString &target : mapping.targets)
            clears.append(target);
    }
    QJsonObject options{{QStringLiteral("clears"), clears},
                        {QStringLiteral("currency"), mapping.currency},
                        {QStringLiteral("status"), mapping.newStatus},
                        {QStringLiteral("decimal"), mapping.commaDecimals ? QStringLiteral(",") : QStringLiteral(".")},
                        {QStringLiteral("merge_attributes"), mapping.kind != ImportKind::Own}};
    if (!mapping.sellerId.isEmpty())
        options.insert(QStringLiteral("seller_id"), mapping.sellerId);
    return compact(options);
}

tl::unexpected<Error> notOpened(const QFile &file)
{
    return failure(Error::Kind::InvalidInput, Tr::tr("%1 cannot be opened: %2").arg(QFileInfo(file).fileName(), file.errorString()));
}

QStringList textsOf(const ImportCsvRecord &record)
{
    QStringList texts;
    for (const ImportCsvCell &cell : record.cells)
        texts << QString::fromUtf8(cell.text).trimmed();
    return texts;
}

// Reads the file and gives it to COPY in pieces.
class FileSource
{
public:
    FileSource(const ImportFile &file, const TaskControl &control)
        : m_file(file.path)
        , m_reader(m_file, file.format)
        , m_maker(ImportLineMaker::make(file.mapping, [this](const ImportLine &line) { line.appendTo(m_copy); }))
        , m_control(control)
    {
    }

    Result<void> begin()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return notOpened(m_file);
        m_control.setTotal(m_file.size());
        ImportCsvRecord headers;
        const auto first = m_reader.next(headers);
        return first ? Result<void>() : Result<void>(failure(first.error()));
    }

    Result<QByteArray> more()
    {
        m_copy.resize(0);
        ImportCsvRecord record;
        while (!m_atEnd && m_copy.size() < sentAtOnce) {
            const auto next = m_reader.next(record);
            if (!next)
                return failure(next.error());
            m_atEnd = !*next;
            if (m_atEnd)
                m_maker->finish();
            else
                m_maker->add(record);
        }
        m_control.setDone(m_reader.bytesRead());
        return m_copy;
    }

    [[nodiscard]] const ImportRemarks &remarks() const { return m_maker->remarks(); }

private:
    QFile m_file;
    ImportCsvReader m_reader;
    std::unique_ptr<ImportLineMaker> m_maker;
    TaskControl m_control;
    QByteArray m_copy;
    bool m_atEnd = false;
};

Result<ImportPlan> planOn(Connection &connection, const ImportFile &file, const TaskControl &control)
{
    const QUuid id = QUuid::createUuid();
    const SqlValues values{{QStringLiteral("import_id"), id}, {QStringLiteral("file_name"), QFileInfo(file.path).fileName()}, {QStringLiteral("options"), optionsOf(file.mapping)}};
    if (auto begun = connection.run(SqlText::load(QStringLiteral("catalog/import_begin")), values); !begun)
        return failure(begun.error());
    FileSource source(file, control);
    if (auto opened = source.begin(); !opened)
        return failure(opened.error());
    const auto copied = connection.copyIn(SqlText::fromText(QStringLiteral("catalog/import_copy"), QStringLiteral("copy pg_temp.import_lines from stdin")),
                                          [&source] { return source.more(); });
    if (!copied)
        return failure(copied.error());
    const auto staged = connection.json(SqlText::load(QStringLiteral("catalog/import_stage")), {{QStringLiteral("import_id"), id}});
    if (!staged)
        return failure(staged.error());
    const QJsonObject counts = staged->object();
    return ImportPlan{.id = id,
                      .lines = jsonCount(counts, "lines"),
                      .added = jsonCount(counts, "added"),
                      .changed = jsonCount(counts, "changed"),
                      .unchanged = jsonCount(counts, "unchanged"),
                      .refused = jsonCount(counts, "refused"),
                      .remarks = source.remarks()};
}

Result<ImportOutcome> applyOn(Connection &connection, const CommandId &command, const QUuid &id, const TaskControl &control)
{
    const SqlValues both{{QStringLiteral("command_id"), command.uuid()}, {QStringLiteral("import_id"), id}};
    const auto outcomeOf = [](const QJsonObject &counts) {
        return ImportOutcome{jsonCount(counts, "added"), jsonCount(counts, "changed"), jsonCount(counts, "unchanged")};
    };
    // an answer means that an earlier sending was carried out
    const auto begun = connection.value(SqlText::load(QStringLiteral("catalog/import_begin_apply")), both);
    if (!begun)
        return failure(begun.error());
    if (!begun->isNull())
        return outcomeOf(QJsonDocument::fromJson(begun->toByteArray()).object());
    control.setDone(0);
    for (int done = 1; done > 0;) {
        if (control.cancel().isCancelled())
            return failure(Error::Kind::Cancelled, QString());
        const auto rows = connection.value(SqlText::load(QStringLiteral("catalog/import_apply_rows")), {{QStringLiteral("import_id"), id}, {QStringLiteral("limit"), rowsAtOnce}});
        if (!rows)
            return failure(rows.error());
        done = rows->toInt();
        control.setDone(control.done() + done);
    }
    const auto ended = connection.json(SqlText::load(QStringLiteral("catalog/import_end_apply")), both);
    if (!ended)
        return failure(ended.error());
    return outcomeOf(ended->object());
}

QString wordsOf(const QJsonValue &value, const QString &field, const QString &currency)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (field.endsWith(QLatin1String("_amount")))
        return Money(value.toInteger(), currency).toPlainString();
    if (value.isArray()) {
        QStringList words;
        for (const QJsonValue &each : value.toArray())
            words << (each.isObject() ? compact(each.toObject()) : each.toVariant().toString());
        return words.join(QStringLiteral(", "));
    }
    return value.isObject() ? compact(value.toObject()) : value.toVariant().toString();
}

ImportRow rowOf(const QSqlQuery &row)
{
    const auto json = [&row](int column) { return QJsonDocument::fromJson(row.value(column).toByteArray()); };
    ImportRow read{.line = row.value(0).toInt(), .title = row.value(1).toString(), .handle = row.value(2).toString(), .currency = row.value(3).toString(), .changes = {}, .problems = {}};
    const QJsonObject after = json(4).object();
    const QJsonObject before = json(5).object();
    const QString oldCurrency = before[QLatin1String("price_currency")].toString(read.currency);
    for (auto field = after.begin(); field != after.end(); ++field) {
        const QString name = field.key();
        ImportChange change{name, wordsOf(before[name], name, oldCurrency), wordsOf(*field, name, read.currency)};
        if (name == QLatin1String("category_id"))
            change = {name, row.value(9).toString(), row.value(8).toString()};
        else if (name == QLatin1String("seller_id"))
            change = {name, row.value(11).toString(), row.value(10).toString()};
        if (!change.before.isEmpty() || !change.after.isEmpty())
            read.changes.append(change);
    }
    QStringList addresses;
    for (const QJsonValue &picture : json(6).array())
        addresses << picture.toObject()[QLatin1String("url")].toString();
    if (!row.value(6).isNull())
        read.changes.append({QStringLiteral("images"), QString(), addresses.join(QStringLiteral(", "))});
    for (const QJsonValue &problem : json(7).array()) {
        const QJsonObject each = problem.toObject();
        read.problems.append({jsonText(each, "field"), jsonText(each, "problem"), jsonText(each, "value")});
    }
    return read;
}

} // namespace

ImportQueries::ImportQueries(DbExecutor &executor)
    : m_executor(&executor)
{
}

QFuture<Result<ImportChoices>> ImportQueries::choices() const
{
    return m_executor->run(
        [](Connection &connection) -> Result<ImportChoices> {
            const auto json = connection.json(SqlText::load(QStringLiteral("catalog/import_choices")));
            if (!json)
                return failure(json.error());
            ImportChoices choices;
            for (const QJsonValue &code : json->object()[QLatin1String("currencies")].toArray())
                choices.currencies << code.toString();
            for (const QJsonValue &each : json->object()[QLatin1String("sellers")].toArray()) {
                const QJsonObject seller = each.toObject();
                choices.sellers.append({jsonText(seller, "id"), jsonText(seller, "name"), jsonText(seller, "email")});
            }
            return choices;
        },
        JobOptions{.repeatable = true});
}

QFuture<Result<QJsonObject>> ImportQueries::remembered(const QStringList &headers) const
{
    const QString key = ImportMapping::keyOf(headers);
    return m_executor->run(
        [key](Connection &connection) -> Result<QJsonObject> {
            const auto json = connection.json(SqlText::load(QStringLiteral("shell/load_setting")), {{QStringLiteral("key"), key}});
            if (!json)
                return failure(json.error());
            return json->object();
        },
        JobOptions{.repeatable = true});
}

void ImportQueries::remember(const ImportMapping &mapping) const
{
    const SqlValues values{{QStringLiteral("key"), ImportMapping::keyOf(mapping.headers)}, {QStringLiteral("value"), compact(mapping.toJson())}};
    (void)m_executor->run([values](Connection &connection) { return connection.run(SqlText::load(QStringLiteral("shell/save_setting")), values); },
                          JobOptions{.lane = Lane::Background, .repeatable = true});
}

QFuture<Result<ImportPlan>> ImportQueries::plan(const ImportFile &file, const TaskControl &control) const
{
    return m_executor->run([file, control](Connection &connection) { return connection.transaction([&] { return planOn(connection, file, control); }); },
                           JobOptions{.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Reading the file")});
}

QFuture<Result<QList<ImportRow>>> ImportQueries::rows(const QUuid &id, ImportAction action, int afterLine, int limit, const CancelToken &cancel) const
{
    static constexpr std::array<const char *, 3> codes{"ADD", "CHANGE", "REFUSE"};
    const SqlValues values{{QStringLiteral("import_id"), id},
                           {QStringLiteral("action"), QString::fromLatin1(codes.at(std::size_t(action)))},
                           {QStringLiteral("after_line"), afterLine},
                           {QStringLiteral("limit"), limit}};
    return m_executor->run([values](Connection &connection) { return connection.list(SqlText::load(QStringLiteral("catalog/import_rows")), values, rowOf); },
                           JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the lines")});
}

QFuture<Result<ImportOutcome>> ImportQueries::apply(const CommandId &command, const QUuid &id, const TaskControl &control) const
{
    return m_executor->run([command, id, control](Connection &connection) { return connection.transaction([&] { return applyOn(connection, command, id, control); }); },
                           JobOptions{.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Importing products")});
}

Result<ImportQueries::Beginning> ImportQueries::look(const QString &path, std::optional<ImportEncoding> encoding)
{
    constexpr qint64 enough = 64 * 1024;
    constexpr int lines = 5;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notOpened(file);
    const QByteArray bytes = file.read(enough);
    Beginning beginning{.format = ImportCsvFormat::of(bytes), .headers = {}, .sample = {}};
    if (encoding)
        beginning.format.encoding = *encoding;
    file.seek(0);
    ImportCsvReader reader(file, beginning.format);
    ImportCsvRecord record;
    const auto headers = reader.next(record);
    if (!headers)
        return failure(headers.error());
    if (!*headers)
        return failure(Error::Kind::InvalidInput, Tr::tr("%1 is empty.").arg(QFileInfo(path).fileName()));
    beginning.headers = textsOf(record);
    while (beginning.sample.size() < lines) {
        const auto next = reader.next(record);
        if (!next)
            return failure(next.error());
        if (!*next)
            break;
        beginning.sample.append(textsOf(record));
    }
    return beginning;
}
