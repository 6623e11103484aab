// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/templates_page.h"

#include "models/administration/administration_lists.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "ui/administration/administration_words.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace {

constexpr int typingPause = 300;

QList<FormField> textFields()
{
    const auto text = FormField::Kind::Text;
    return {{.id = QStringLiteral("name"), .label = TemplatesPage::tr("Name")},
            {.id = QStringLiteral("email"), .label = TemplatesPage::tr("E-mail"), .kind = FormField::Kind::Heading},
            {.id = QStringLiteral("email_subject"), .label = TemplatesPage::tr("Subject")},
            {.id = QStringLiteral("email_body_text"), .label = TemplatesPage::tr("Text"), .kind = text},
            {.id = QStringLiteral("sms"), .label = TemplatesPage::tr("Text message"), .kind = FormField::Kind::Heading},
            {.id = QStringLiteral("sms_content"), .label = TemplatesPage::tr("At most 160 characters; empty: none is sent")},
            {.id = QStringLiteral("push"), .label = TemplatesPage::tr("On the phone"), .kind = FormField::Kind::Heading},
            {.id = QStringLiteral("push_title"), .label = TemplatesPage::tr("Title")},
            {.id = QStringLiteral("push_body"), .label = TemplatesPage::tr("Text")}};
}

} // namespace

TemplatesPage::TemplatesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Templates"), templateListDefinition(), std::move(source),
                     {.name = QStringLiteral("templates"), .relation = {}, .keyColumn = {}, .nouns = {.counted = [](int n) { return tr("%Ln template(s)", nullptr, n); }, .icon = QStringLiteral("note"), .emptyTitle = tr("No template is like that"), .emptyText = tr("Take the filter away to see all of them."), .failedTitle = tr("The templates could not be loaded"), .name = tr("Templates")}, .views = templateViews()},
                     QStringLiteral("template"), {.name = tr("Template"), .icon = QStringLiteral("note"), .nothingTitle = tr("No template chosen"), .nothingText = tr("Choose one to read it as a customer would."), .failedTitle = tr("The template could not be loaded")}, parent)
    , m_queries(session.executor())
    , m_edit(new ActionButton(tr("Edit…"), Qt::CTRL | Qt::Key_E))
    , m_sheet(new EditorSheet(this, QStringLiteral("templateEdit"),
                              new RecordEditor(m_queries.templateForm([this] { return m_template ? m_template->variables : QStringList(); }), session.drafts(), this),
                              textFields(),
                              {.title = [](const QString &name) { return tr("Edit %1").arg(name); },
                               .effect = tr("Holds for messages from now on; those in the queue stay as they are."),
                               .save = tr("Save"),
                               .saving = tr("Saving…")}))
    , m_previewCard(pane()->addCard("templatePreviewCard", tr("As a customer reads it")))
    , m_names(pane()->addCard("templateNamesCard", tr("What can be filled in")))
    , m_order(new QLineEdit)
    , m_texts(new QWidget)
    , m_of(plainLabel({}, TextLook::Small))
{
    list()->setDelegate(QStringLiteral("state"), new ChipDelegate(templateState));
    m_edit->setObjectName(QStringLiteral("editTemplateButton"));
    header()->addAction(m_edit);
    makePreview();
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (m_template)
            m_sheet->openFor({m_template->id.toString(QUuid::WithoutBraces), m_template->name, m_template->texts, m_template->rowVersion, m_template->changedBy});
    });
    connect(list(), &RecordList::activated, this, [this] { m_edit->click(); });
    connect(m_sheet->editor(), &RecordEditor::saved, this, [this](const QString &, const QStringList &takenOver) {
        QStringList fields;
        for (const QString &field : takenOver)
            fields.append(m_sheet->form()->label(field));
        finished(fields.isEmpty() ? tr("Saved.") : tr("Saved. Somebody else changed %1 meanwhile; both are kept.").arg(QLocale().createSeparatedList(fields)));
    });
}

TemplatesPage::~TemplatesPage() = default;

void TemplatesPage::makePreview()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    m_order->setObjectName(QStringLiteral("previewOrderEdit"));
    m_order->setAccessibleName(tr("Order to show it with"));
    m_order->setPlaceholderText(tr("Order number; empty: the latest order"));
    m_order->setClearButtonEnabled(true);
    m_of->setObjectName(QStringLiteral("previewOfLabel"));
    m_of->setWordWrap(true);
    m_texts->setObjectName(QStringLiteral("previewTexts"));
    layout->addWidget(m_order);
    layout->addWidget(m_of);
    layout->addWidget(m_texts);
    m_previewCard->setContent(content);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_order, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &TemplatesPage::preview);
}

void TemplatesPage::load()
{
    await(m_queries.notificationTemplate(id(), freshToken()), [this](const TemplateDetail &found) {
        m_template = found;
        show(found);
    });
}

void TemplatesPage::show(const TemplateDetail &found)
{
    const QString changed = found.changedBy.isEmpty() ? QString() : tr("changed %1 by %2").arg(Format::ago(found.updatedAt), Format::isolated(found.changedBy));
    header()->show(found.name, templateState(found.isActive ? QStringLiteral("ACTIVE") : QStringLiteral("CLOSED")),
                   dotted({notificationTitle(found.type), found.language, changed}));
    QStringList names;
    for (const QString &name : found.variables)
        names.append(QStringLiteral("{{%1}}").arg(name));
    m_names->setContent(names.isEmpty() ? nullptr : selectable(wrapped(plainLabel(names.join(QStringLiteral("   "))))));
    preview();
}

void TemplatesPage::preview()
{
    if (!m_template)
        return;
    FieldValues texts = m_template->texts;
    texts.remove(QStringLiteral("name"));
    deliver(m_queries.preview(texts, m_order->text().trimmed().toUpper(), {}), this, m_previews.next(), [this](const Result<TemplatePreview> &filled) {
        delete m_texts->layout();
        qDeleteAll(m_texts->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
        setInvalid(m_order, !filled);
        if (!filled) {
            m_of->setText(filled.error().message);
            return;
        }
        m_of->setText(tr("With the values of %1, %2").arg(filled->orderNumber, Format::isolated(filled->customerName)));
        auto *layout = new QVBoxLayout(m_texts);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Space::Tight);
        const auto add = [&](const QString &title, const char *head, const char *body) {
            const QString first = filled->texts[QLatin1String(head)].toString();
            const QString text = filled->texts[QLatin1String(body)].toString();
            if (first.isEmpty() && text.isEmpty())
                return;
            auto *heading = plainLabel(title, TextLook::Small);
            heading->setContentsMargins(0, Space::Small, 0, 0);
            layout->addWidget(heading);
            if (!first.isEmpty() && first != text)
                layout->addWidget(selectable(wrapped(plainLabel(first, TextLook::Strong))));
            QLabel *shown = selectable(wrapped(plainLabel(text)));
            shown->setObjectName(QLatin1String(body) + QStringLiteral("Preview"));
            layout->addWidget(shown);
        };
        add(tr("E-mail"), "email_subject", "email_body_text");
        add(tr("Text message"), "sms_content", "sms_content");
        add(tr("On the phone"), "push_title", "push_body");
    });
}

bool TemplatesPage::hasUnsavedWork() const
{
    return m_sheet->hasInput();
}
